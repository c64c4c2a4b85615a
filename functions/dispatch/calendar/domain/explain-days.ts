import type { Calendar } from '../../../shared/district/calendar.ts';
import { hoursByDate, type WEEKDAYS } from '../../../shared/district/working-days.ts';
import { type OffsetAt, offsetReader } from '../../../shared/zone.ts';
import type { WorkingClock } from '../../domain/deadline/working-clock.ts';

const DAY_MS = 86_400_000;

/** Why a day counts or not: as the week says, a holiday, or a make-up day. */
export const DAY_KINDS = ['working', 'weekend', 'holiday', 'made_up'] as const;

export interface CountedDay {
  date: string;
  kind: (typeof DAY_KINDS)[number];
  /** Of a holiday. */
  name?: { zh: string; en: string };
  /** Whose hours a make-up day has. */
  as?: (typeof WEEKDAYS)[number];
  /** When people work that day. */
  hours: string[];
  /** How much of them lies between the two moments. */
  minutes: number;
}

/** When a date begins on the walls of the district. */
function beginOf(date: string, offsetAt: OffsetAt): number {
  const utc = Date.parse(date);
  const near = utc - offsetAt(utc);
  return utc - offsetAt(near);
}

const dateOf = (at: number, offsetAt: OffsetAt): string =>
  new Date(at + offsetAt(at)).toISOString().slice(0, 10);

/**
 * Day by day what the clock counted between two moments.
 * @param most days at most; the last of them may come long before the end
 */
export function explainDays(
  calendar: Calendar,
  clock: WorkingClock,
  { from, to }: { from: number; to: number },
  most: number,
): { days: CountedDay[]; more: number } {
  const offsetAt = offsetReader(calendar.timeZone);
  const hoursOn = hoursByDate(calendar);
  const holidays = new Map(calendar.off.map((day) => [day.date, day.name]));
  const madeUp = new Map(calendar.on.map((day) => [day.date, day.as]));
  const first = Date.parse(dateOf(from, offsetAt));
  const count = Math.round((Date.parse(dateOf(to, offsetAt)) - first) / DAY_MS) + 1;
  const days = Array.from({ length: Math.min(count, most) }, (_, index): CountedDay => {
    const date = new Date(first + index * DAY_MS).toISOString().slice(0, 10);
    const next = new Date(first + (index + 1) * DAY_MS).toISOString().slice(0, 10);
    const hours = [...hoursOn(date)];
    const [name, as] = [holidays.get(date), madeUp.get(date)];
    const within = clock.between(
      Math.max(from, beginOf(date, offsetAt)),
      Math.min(to, beginOf(next, offsetAt)),
    );
    return {
      date,
      kind: name ? 'holiday' : as ? 'made_up' : hours.length > 0 ? 'working' : 'weekend',
      ...(name ? { name } : {}),
      ...(as && !name ? { as } : {}),
      hours,
      minutes: Math.round(within / 60_000),
    };
  });
  return { days, more: count - days.length };
}
