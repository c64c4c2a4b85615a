import type { OffsetAt } from '../../../../shared/zone.ts';
import { MOST_MISSED, type Plan } from './plan.ts';
import { following, type Occurrence } from './upcoming.ts';

/** What is later than this is not caught up with: nobody walks last week's round today. */
export const CAUGHT_UP_MS = 24 * 3_600_000;

interface Days {
  offsetAt: OffsetAt;
  isWorked: (date: string) => boolean;
}

/** What one turn of a plan does: the plan behind it, and the date whose orders begin with it. */
export interface Turn {
  plan: Plan;
  raise?: Occurrence;
}

/**
 * Deals with the oldest date that is due, and with all before it that are too old.
 * @returns undefined when nothing is due
 */
export function turned(plan: Plan, now: string, { offsetAt, isWorked }: Days): Turn | undefined {
  const { next: due, ...rest } = plan;
  if (plan.paused || !due || due.at > now) return undefined;
  const oldest = new Date(Date.parse(now) - CAUGHT_UP_MS).toISOString();
  const missed: string[] = [];
  const worked = (date: string): boolean => !plan.workingDaysOnly || isWorked(date);
  let current: Occurrence | undefined = due;
  let last = due.date;
  let raise: Occurrence | undefined;
  while (current && current.at <= now && !raise) {
    last = current.date;
    if (worked(current.date)) {
      if (current.at < oldest) missed.unshift(current.date);
      else raise = current;
    }
    current = following(plan, current, offsetAt);
  }
  return {
    plan: {
      ...rest,
      ...(current ? { next: current } : {}),
      last,
      missed: [...missed, ...plan.missed].slice(0, MOST_MISSED),
      turn: plan.turn + 1,
    },
    ...(raise ? { raise } : {}),
  };
}
