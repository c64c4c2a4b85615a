import { DomainError } from '../../shared/errors.ts';
import { addMonths, DAY_MS, endOfMonth, laterOf, monthOf } from './calendar.ts';

/** Material points by the month at whose end they expire. */
export type Lots = Readonly<Record<string, { points: number; noticedAt?: string | undefined }>>;
export type LotChange = Readonly<Record<string, number>>;

/** Points are announced this long before they go (L-12). */
export const NOTICE_MS = 30 * DAY_MS;
/** The farthest expiry, which also bounds the row: 36 months ahead, those past and not yet expired. */
export const MOST_LOTS = 40;

/** The first month that ends at least the notice time from now. */
export function earliestMonth(now: number): string {
  let month = monthOf(now);
  while (endOfMonth(month) < now + NOTICE_MS) month = addMonths(month, 1);
  return month;
}

/** The months `count` points come from, oldest first, `first` before all (a reversal begins with its own lot). */
export function takeOldest(lots: Lots, count: number, first: readonly string[] = []): LotChange {
  const order = [...first.filter((month) => lots[month]), ...Object.keys(lots).sort()];
  const change: Record<string, number> = {};
  let rest = count;
  for (const month of new Set(order)) {
    const taken = Math.min(rest, lots[month]?.points ?? 0);
    if (taken > 0) change[month] = -taken;
    rest -= taken;
  }
  if (rest > 0) throw new DomainError('insufficient_points');
  return change;
}

/** Where refunded points go: the months they came from, the latest first, or the first that is far enough. */
export function giveBack(taken: LotChange, count: number, now: number): LotChange {
  const soonest = earliestMonth(now);
  const change: Record<string, number> = {};
  let rest = count;
  for (const month of Object.keys(taken).sort().reverse()) {
    const back = Math.min(rest, -(taken[month] ?? 0));
    if (back <= 0) continue;
    const into = laterOf(month, soonest);
    change[into] = (change[into] ?? 0) + back;
    rest -= back;
  }
  if (rest > 0) throw new DomainError('larger_than_spent');
  return change;
}

export function applyLots(lots: Lots, change: LotChange): Lots {
  const next: Record<string, Lots[string]> = { ...lots };
  for (const [month, amount] of Object.entries(change)) {
    const points = (next[month]?.points ?? 0) + amount;
    if (points < 0) throw new DomainError('insufficient_points');
    if (points === 0) delete next[month];
    else next[month] = { ...next[month], points };
  }
  if (Object.keys(next).length > MOST_LOTS) throw new DomainError('too_many_lots');
  return next;
}
