import type { Calendar } from '../../../shared/district/calendar.ts';
import { hoursByDate } from '../../../shared/district/working-days.ts';
import { offsetReader, spansBetween } from '../../../shared/zone.ts';

/** A clock that may stand still at night. All times are milliseconds, moments since the epoch. */
export interface WorkingClock {
  /** The first moment by which so much time has passed on it. */
  after(at: number, time: number): number;
  /** How much time passes on it; none when `to` is not later. */
  between(from: number, to: number): number;
}

/** The clock of a case that does not wait for offices to open. */
export const everyMinute: WorkingClock = {
  after: (at, time) => at + Math.max(0, time),
  between: (from, to) => Math.max(0, to - from),
};

type Stretch = readonly [from: number, to: number];

const DAY_MS = 86_400_000;
/** A checked calendar has work in every month; who looks further than this has met none. */
const HORIZON_DAYS = 366 * 20;

const millisecondsOf = (time: string): number =>
  (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * 60_000;

/**
 * Counts the minutes in which the clocks on the walls show working hours: an hour that summer time leaves out is not
 * worked, one that comes twice is worked twice.
 */
export function workingClock(calendar: Calendar): WorkingClock {
  const offsetAt = offsetReader(calendar.timeZone);
  const hoursOn = hoursByDate(calendar);
  const known = new Map<number, Stretch[]>();

  /** What is worked in a day of UTC, in order. Days of UTC, because local ones may lie across each other. */
  function workIn(day: number): Stretch[] {
    const before = known.get(day);
    if (before) return before;
    const work = spansBetween(offsetAt, day * DAY_MS, (day + 1) * DAY_MS).flatMap(({ from, to, offset }) => {
      const stretches: Stretch[] = [];
      for (let date = Math.floor((from + offset) / DAY_MS); date * DAY_MS < to + offset; date++) {
        const midnight = date * DAY_MS;
        for (const interval of hoursOn(new Date(midnight).toISOString().slice(0, 10))) {
          const begins = Math.max(from, midnight + millisecondsOf(interval.slice(0, 5)) - offset);
          const ends = Math.min(to, midnight + millisecondsOf(interval.slice(6)) - offset);
          if (begins < ends) stretches.push([begins, ends]);
        }
      }
      return stretches;
    });
    known.set(day, work);
    return work;
  }

  return {
    after(at, time) {
      let left = time;
      if (left <= 0) return at;
      const today = Math.floor(at / DAY_MS);
      for (let day = today; day < today + HORIZON_DAYS; day++)
        for (const [from, to] of workIn(day)) {
          const begins = Math.max(from, at);
          if (begins >= to) continue;
          if (to - begins >= left) return begins + left;
          left -= to - begins;
        }
      throw new Error(`the calendar has no work after ${new Date(at).toISOString()}`);
    },
    between(from, to) {
      let sum = 0;
      for (let day = Math.floor(from / DAY_MS); day * DAY_MS < to; day++)
        for (const [begins, ends] of workIn(day))
          sum += Math.max(0, Math.min(ends, to) - Math.max(begins, from));
      return sum;
    },
  };
}
