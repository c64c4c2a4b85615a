import type { OffsetAt } from '../../../../shared/zone.ts';
import { datesOf } from '../recurrence/dates.ts';
import { momentOf } from '../recurrence/moment.ts';
import { ruleOf } from '../recurrence/rule.ts';
import type { Plan, Recurrence } from './plan.ts';

export interface Occurrence {
  /** On the district's walls. */
  date: string;
  at: string;
}

/** Each date of a plan with its moment, from the beginning. */
export function* occurrencesOf(
  { rule: text, start, time }: Pick<Recurrence, 'rule' | 'start' | 'time'>,
  offsetAt: OffsetAt,
): Generator<Occurrence> {
  const rule = ruleOf(text);
  if ('fault' in rule) throw new Error(rule.fault);
  for (const date of datesOf(rule, start))
    yield { date, at: new Date(momentOf(date, time, offsetAt)).toISOString() };
}

/** The first date behind `last` that comes after `now`: what was not dealt with by then no longer is. */
export function nextAfter(
  plan: Pick<Plan, 'rule' | 'start' | 'time' | 'last'>,
  now: string,
  offsetAt: OffsetAt,
): Occurrence | undefined {
  for (const each of occurrencesOf(plan, offsetAt))
    if (each.at > now && each.date > (plan.last ?? '')) return each;
  return undefined;
}

/** The date that follows the last one dealt with, past or not. */
export function following(
  plan: Pick<Plan, 'rule' | 'start' | 'time'>,
  { date }: Occurrence,
  offsetAt: OffsetAt,
): Occurrence | undefined {
  for (const each of occurrencesOf(plan, offsetAt)) if (each.date > date) return each;
  return undefined;
}
