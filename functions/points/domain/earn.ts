import type { Account } from './account.ts';
import { type Points, pointsSchema } from './amount.ts';
import { addMonths, laterOf, monthOf } from './calendar.ts';
import { countTowardsCaps } from './caps.ts';
import { earliestMonth } from './lots.ts';
import type { Movement } from './movement.ts';
import { type Posting, post } from './post.ts';
import type { Rule } from './rule.ts';

export interface EarningEvent {
  id: string;
  at: string;
}
export type NothingBecause =
  | 'no_account'
  | 'wrong_subject'
  | 'not_opted_in'
  | 'in_future'
  | 'rule_not_valid'
  | 'cap_reached'
  | 'budget_spent'
  | 'nothing_to_take';
export type Earning = { posting: Posting } | { because: NothingBecause };

/** Clocks of two machines may be this far apart. */
const SKEW_MS = 5 * 60_000;

/** Takes part now, and did without a break since the event: nothing from before, between or back-dated (L-01). */
const tookPart = ({ kind, optedInSince }: Account, eventAt: number): boolean =>
  kind === 'organisation' || (optedInSince !== undefined && Date.parse(optedInSince) <= eventAt);

function isValid({ valid }: Rule, eventAt: number): boolean {
  return !valid || (Date.parse(valid.from) <= eventAt && eventAt <= Date.parse(valid.until));
}

/** What an organisation loses is at most what it has: standing does not go below zero. */
function standing(rule: Rule & { subject: 'organisation' }, balance: number): Points | undefined {
  if (rule.points > 0) return pointsSchema.parse(rule.points);
  const most = Math.min(-rule.points, balance);
  return most > 0 ? pointsSchema.parse(most) : undefined;
}

function movementOf(rule: Rule, event: EarningEvent, account: Account, now: number): Movement | undefined {
  const byRule = { ruleId: rule.id, ruleVersion: rule.version, eventId: event.id, eventAt: event.at };
  if (rule.subject === 'organisation') {
    const size = standing(rule, account.balances.standing ?? 0);
    if (size === undefined) return undefined;
    const common = { kind: 'organisation', currency: 'standing', ...byRule } as const;
    return rule.points > 0
      ? { ...common, reason: 'earn', credit: size }
      : { ...common, reason: 'penalty', debit: size };
  }
  const award = { kind: 'resident', reason: 'earn', credit: rule.points, ...byRule } as const;
  if (rule.currency === 'contribution') return { ...award, currency: 'contribution' };
  const month = laterOf(addMonths(monthOf(now), rule.months), earliestMonth(now));
  return { ...award, currency: 'material', lots: { [month]: rule.points } };
}

/** What one event gives one holder by one rule, or why nothing. That it does so once is the ledger's to hold. */
export function decideEarning(
  account: Account | undefined,
  rule: Rule,
  event: EarningEvent,
  now: number,
): Earning {
  const eventAt = Date.parse(event.at);
  if (!account) return { because: 'no_account' };
  if (account.kind !== rule.subject) return { because: 'wrong_subject' };
  if (eventAt > now + SKEW_MS) return { because: 'in_future' };
  if (!tookPart(account, eventAt)) return { because: 'not_opted_in' };
  if (!isValid(rule, eventAt)) return { because: 'rule_not_valid' };
  const counters = countTowardsCaps(account.counters, rule, now);
  if (!counters) return { because: 'cap_reached' };
  const movement = movementOf(rule, event, account, now);
  if (!movement) return { because: 'nothing_to_take' };
  const posting = post(account, movement, new Date(now).toISOString());
  return { posting: { ...posting, account: { ...posting.account, counters } } };
}
