import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarSchema } from '../../../shared/district/calendar.ts';
import { WEEKDAYS } from '../../../shared/district/working-days.ts';
import { workingClock } from './working-clock.ts';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

type Calendar = Parameters<typeof workingClock>[0];

/** What the wall shows, kept: the same minutes are looked at again and again. */
const walls = new Map<string, (at: number) => [date: string, weekday: string, time: string]>();

function wallOf(timeZone: string) {
  const known = walls.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const seen = new Map<number, [string, string, string]>();
  const wall = (at: number): [string, string, string] => {
    const before = seen.get(at);
    if (before) return before;
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const shown: [string, string, string] = [
      `${part.year}-${part.month}-${part.day}`,
      String(part.weekday).toLowerCase(),
      `${part.hour}:${part.minute}`,
    ];
    seen.set(at, shown);
    return shown;
  };
  walls.set(timeZone, wall);
  return wall;
}

/** Whether a minute is worked, read off the wall: no offsets, no sums, one minute at a time. */
function slowClock({ timeZone, week, off, on }: Calendar) {
  const wall = wallOf(timeZone);
  const worked = (at: number): boolean => {
    const [date, weekday, time] = wall(at);
    if (off.some((day) => day.date === date)) return false;
    const own = WEEKDAYS.find((day) => day === weekday) ?? 'mon';
    const day = on.find((each) => each.date === date)?.as ?? own;
    return (week[day] ?? []).some((interval) => interval.slice(0, 5) <= time && time < interval.slice(6));
  };
  return {
    after(at: number, minutes: number): number {
      let [now, left] = [at, minutes];
      while (left > 0) {
        if (worked(now)) left -= 1;
        now += MINUTE;
      }
      return now;
    },
    between(from: number, to: number): number {
      let sum = 0;
      for (let now = from; now < to; now += MINUTE) if (worked(now)) sum += 1;
      return sum;
    },
  };
}

/** Moments around which clocks are changed or years end, and a zone where it happens. */
const TURNS: readonly (readonly [zone: string, near: string])[] = [
  ['Asia/Shanghai', '2026-12-31T12:00:00Z'],
  ['Asia/Shanghai', '2026-02-14T00:00:00Z'],
  ['Europe/Berlin', '2026-03-29T01:00:00Z'],
  ['Europe/Berlin', '2026-10-25T01:00:00Z'],
  ['America/New_York', '2026-11-01T06:00:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T15:00:00Z'],
  ['Africa/Cairo', '2026-10-29T21:00:00Z'],
  // Clocks went back from one minute past midnight: a minute of Sunday came before an hour of Saturday.
  ['America/St_Johns', '2010-11-07T02:31:00Z'],
  // A whole Friday was left out.
  ['Pacific/Apia', '2011-12-30T10:00:00Z'],
];

const time = fc.integer({ min: 0, max: 1_440 }).map((all) => {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(all / 60))}:${two(all % 60)}`;
});
const intervals = fc
  .uniqueArray(time, { minLength: 2, maxLength: 6 })
  .map((times) => times.sort())
  .map((times) =>
    Array.from(
      { length: Math.floor(times.length / 2) },
      (_, index) => `${times[2 * index]}-${times[2 * index + 1]}`,
    ),
  );
const weekday = fc.constantFrom(...WEEKDAYS);

const situation = fc
  .record({
    turn: fc.constantFrom(...TURNS),
    // Half of the weeks are worked round the clock, so that no turn of the clocks is slept through.
    week: fc.oneof(
      fc.constant(Object.fromEntries(WEEKDAYS.map((day) => [day, ['00:00-24:00']]))),
      fc.dictionary(weekday, intervals, { minKeys: 2, maxKeys: 7 }),
    ),
    off: fc.uniqueArray(fc.integer({ min: -2, max: 4 }), { maxLength: 3 }),
    on: fc.uniqueArray(fc.tuple(fc.integer({ min: -2, max: 4 }), weekday), {
      maxLength: 3,
      selector: ([day]) => day,
    }),
    start: fc.integer({ min: -1_500, max: 1_500 }),
    minutes: fc.integer({ min: 0, max: 1_800 }),
  })
  .map(({ turn: [timeZone, near], week, off, on, start, minutes }) => {
    const turn = Date.parse(near);
    const dateOf = (day: number) => new Date(turn + day * DAY).toISOString().slice(0, 10);
    const name = { zh: '休', en: 'Off' };
    const worked = WEEKDAYS.filter((day) => (week as Record<string, string[]>)[day]?.length);
    const calendar: Calendar = calendarSchema.parse({
      code: '150603',
      timeZone,
      week,
      off: off.map((day) => ({ date: dateOf(day), name })),
      on: on
        .filter(([day, as]) => !off.includes(day) && worked.includes(as))
        .map(([day, as]) => ({ date: dateOf(day), as })),
      deadline: { clock: 'working', case: 60 },
    });
    return { calendar, start: Math.floor(turn / MINUTE + start) * MINUTE, minutes };
  });

describe('a working clock', () => {
  it('agrees to the minute with walking from minute to minute', () => {
    fc.assert(
      fc.property(situation, ({ calendar, start, minutes }) => {
        const [fast, slow] = [workingClock(calendar), slowClock(calendar)];
        const due = fast.after(start, minutes * MINUTE);
        // A week with few hours would take the slow clock a month: the sum says as much.
        if (due - start < 6 * DAY) expect(due).toBe(slow.after(start, minutes));
        const end = Math.min(due, start + 4 * DAY);
        expect(fast.between(start, end)).toBe(slow.between(start, end) * MINUTE);
      }),
      { numRuns: 150 },
    );
  });

  it('gives the first moment by which the time has passed, to the millisecond', () => {
    fc.assert(
      fc.property(situation, fc.nat(MINUTE), fc.nat(MINUTE), ({ calendar, start, minutes }, more, later) => {
        const clock = workingClock(calendar);
        const [from, time] = [start + later, minutes * MINUTE + more];
        const due = clock.after(from, time);
        expect(clock.between(from, due)).toBe(time);
        if (time > 0) expect(clock.between(from, due - 1)).toBe(time - 1);
      }),
    );
  });

  it('adds up: half now and half from there is the same', () => {
    fc.assert(
      fc.property(situation, fc.nat(2_000), ({ calendar, start, minutes }, more) => {
        const clock = workingClock(calendar);
        const half = clock.after(start, minutes * MINUTE);
        expect(clock.after(half, more * MINUTE)).toBe(clock.after(start, (minutes + more) * MINUTE));
        const end = half + more * MINUTE;
        expect(clock.between(start, half) + clock.between(half, end)).toBe(clock.between(start, end));
      }),
    );
  });

  it('has no time between a moment and an earlier one', () => {
    fc.assert(
      fc.property(situation, ({ calendar, start, minutes }) => {
        expect(workingClock(calendar).between(start + minutes * MINUTE, start)).toBe(0);
      }),
    );
  });
});
