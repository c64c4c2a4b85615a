export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
type Weekday = (typeof WEEKDAYS)[number];

const DAY_MS = 86_400_000;
/** The longest time without a working hour: the longest holiday is nine days, a slip of the pen is a month. */
const LONGEST_REST_DAYS = 31;

/** `2026-12-31` and 1 are `2027-01-01`. */
const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

/** Dates have no zone: a Sunday is one everywhere. */
const weekdayOf = (date: string): Weekday => WEEKDAYS[(new Date(date).getUTCDay() + 6) % 7] as Weekday;

interface Days {
  /** Hours of the weekdays that are worked, `09:00-12:00` each. */
  week: { [day in Weekday]?: readonly string[] | undefined };
  off: readonly { date: string }[];
  /** Make-up days, and whose hours they have. */
  on: readonly { date: string; as: Weekday }[];
}

/** Working hours by date: a make-up day has another weekday's, a holiday none. */
export function hoursByDate({ week, off, on }: Days): (date: string) => readonly string[] {
  const holidays = new Set(off.map(({ date }) => date));
  const madeUp = new Map(on.map((day) => [day.date, day.as]));
  return (date) => (holidays.has(date) ? [] : (week[madeUp.get(date) ?? weekdayOf(date)] ?? []));
}

/** What makes a calendar useless, with the date or the weekday it is about. */
export interface CalendarFault {
  code:
    | 'week_without_hours'
    | 'hours_overlap'
    | 'date_twice'
    | 'made_up_without_hours'
    | 'no_working_days'
    | 'unknown_zone';
  path: (string | number)[];
  about: string;
}

export type CheckedPart = Days & { timeZone: string };

export function calendarFaults(calendar: CheckedPart): CalendarFault[] {
  const { week, off, on, timeZone } = calendar;
  const faults: CalendarFault[] = [];
  if (!knownZone(timeZone)) faults.push({ code: 'unknown_zone', path: ['timeZone'], about: timeZone });
  for (const day of WEEKDAYS)
    if (!inOrder(week[day] ?? [])) faults.push({ code: 'hours_overlap', path: ['week', day], about: day });
  const seen = new Set<string>();
  for (const [list, days] of Object.entries({ off, on }))
    for (const [index, { date }] of days.entries()) {
      if (seen.has(date)) faults.push({ code: 'date_twice', path: [list, index], about: date });
      seen.add(date);
    }
  for (const [index, { as, date }] of on.entries())
    if (!week[as]?.length) faults.push({ code: 'made_up_without_hours', path: ['on', index], about: date });
  if (WEEKDAYS.every((day) => !week[day]?.length))
    return [...faults, { code: 'week_without_hours', path: ['week'], about: 'mon–sun' }];
  const rest = longRest(calendar);
  return rest ? [...faults, { code: 'no_working_days', path: ['off'], about: rest }] : faults;
}

/** One after the other, each of some length. */
function inOrder(intervals: readonly string[]): boolean {
  const times = intervals.flatMap((interval) => interval.split('-'));
  const each = intervals.every((interval) => interval.slice(0, 5) < interval.slice(6));
  return each && times.every((time, index) => index === 0 || (times[index - 1] ?? '') <= time);
}

/** A formatter takes longer to make than the rest of a calendar to check, and a district has one zone. */
const zones = new Set<string>();

function knownZone(timeZone: string): boolean {
  if (zones.has(timeZone)) return true;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone });
  } catch {
    return false;
  }
  zones.add(timeZone);
  return true;
}

/** The first day after which nobody works for too long. Only around holidays can that be. */
function longRest(days: Days): string | undefined {
  const dates = days.off.map(({ date }) => date).sort();
  const hours = hoursByDate(days);
  let last = '';
  for (const first of dates) {
    if (first <= last) continue;
    let date = first;
    while (date < addDays(first, LONGEST_REST_DAYS) && hours(date).length === 0) date = addDays(date, 1);
    if (date >= addDays(first, LONGEST_REST_DAYS)) return first;
    last = date;
  }
  return undefined;
}
