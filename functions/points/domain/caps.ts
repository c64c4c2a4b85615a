import type { Account } from './account.ts';
import { dayOf, monthOf, yearOf } from './calendar.ts';
import { PERIODS, type Period, type Rule } from './rule.ts';

const PERIOD_OF: Record<Period, (at: number) => string> = { day: dayOf, month: monthOf, year: yearOf };

type Counters = Account['counters'];

/**
 * The counters after `points` more by this rule, or undefined when one of its caps would be passed. Periods are
 * those of the posting, not of the event, so that a late event cannot reopen a period that is no longer counted.
 */
export function countTowardsCaps(
  counters: Counters,
  rule: Pick<Rule, 'id' | 'cap' | 'points'>,
  now: number,
): Counters | undefined {
  if (!rule.cap) return counters;
  const own: Counters[string] = {};
  for (const period of PERIODS) {
    const cap = rule.cap[period];
    if (cap === undefined) continue;
    const current = PERIOD_OF[period](now);
    const known = counters[rule.id]?.[period];
    const points = (known?.period === current ? known.points : 0) + Math.abs(rule.points);
    if (points > cap) return undefined;
    own[period] = { period: current, points };
  }
  return { ...current(counters, now), [rule.id]: own };
}

/** Without the counters of periods that are over: the account row stays small. */
function current(counters: Counters, now: number): Counters {
  const live = Object.entries(counters).filter(([, own]) =>
    PERIODS.some((period) => own[period]?.period === PERIOD_OF[period](now)),
  );
  return Object.fromEntries(live);
}
