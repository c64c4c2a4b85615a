import type { OffsetAt } from '../../../shared/zone.ts';
import type { WorkOrder } from '../../domain/work-order.ts';

/** What somebody finished in a month, and what became of it. */
export interface Month {
  /** By the clocks of the district. */
  month: string;
  finished: number;
  onTime: number;
  late: number;
  /** Orders that came back on their way, whoever had them then. */
  returned: number;
  reopened: number;
  /** Of those that were rated. */
  rated: number;
  stars?: number;
}

/** What was not done but ended otherwise says nothing of whoever had it. */
const NOT_WORK: readonly (string | undefined)[] = ['rejected', 'merged', 'dropped'];

const monthOf = (at: string, offsetAt: OffsetAt): string => {
  const moment = Date.parse(at);
  return new Date(moment + offsetAt(moment)).toISOString().slice(0, 7);
};

const mean = (stars: readonly number[]): number =>
  Math.round((stars.reduce((sum, each) => sum + each, 0) / stars.length) * 10) / 10;

/** The months in which something was finished, newest first. */
export function monthsOf(orders: readonly WorkOrder[], offsetAt: OffsetAt): Month[] {
  const groups = new Map<string, WorkOrder[]>();
  for (const order of orders) {
    if (order.finishedAt === undefined || NOT_WORK.includes(order.outcome)) continue;
    const month = monthOf(order.finishedAt, offsetAt);
    groups.set(month, [...(groups.get(month) ?? []), order]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([month, all]) => {
      const count = (matches: (order: WorkOrder) => boolean): number => all.filter(matches).length;
      const onTime = count(({ finishedAt = '', dueAt }) => finishedAt <= dueAt);
      const stars = all.flatMap(({ rating }) => rating?.stars ?? []);
      return {
        month,
        finished: all.length,
        onTime,
        late: all.length - onTime,
        returned: count(({ returnedCount }) => returnedCount > 0),
        reopened: count(({ reopenedCount }) => reopenedCount > 0),
        rated: stars.length,
        ...(stars.length > 0 ? { stars: mean(stars) } : {}),
      };
    });
}

/** The first moment of the month eleven months before this one: twelve months in all. */
export function yearBefore(nowIso: string, offsetAt: OffsetAt): string {
  const month = monthOf(nowIso, offsetAt);
  const first = Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 12, 1);
  return new Date(first - offsetAt(first)).toISOString();
}
