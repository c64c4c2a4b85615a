import {
  type CalendarFault,
  calendarFaults,
  hoursByDate,
  WEEKDAYS,
} from '../../../functions/shared/district/working-days.ts';
import type { Names } from '../api/records.ts';

export { WEEKDAYS };
export type Weekday = (typeof WEEKDAYS)[number];

export type Calendar = {
  timeZone: string;
  week: { [day in Weekday]?: string[] };
  off: { date: string; name: Names }[];
  on: { date: string; as: Weekday }[];
  deadline: unknown;
  version: number;
};

export type DayKind = 'working' | 'weekend' | 'holiday' | 'made_up';

const DAY_MS = 86_400_000;
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
/** 0 is Monday. */
export const weekdayIndex = (date: string): number => (new Date(date).getUTCDay() + 6) % 7;

export const daysOfMonth = (year: number, month: number): string[] => {
  const first = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
  const count = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Array.from({ length: count }, (_, index) => addDays(first, index));
};

type Days = Pick<Calendar, 'off' | 'on' | 'week'>;

export function kindOf({ off, on, week }: Days, date: string): DayKind {
  if (off.some((day) => day.date === date)) return 'holiday';
  if (on.some((day) => day.date === date)) return 'made_up';
  return week[WEEKDAYS[weekdayIndex(date)] ?? 'mon']?.length ? 'working' : 'weekend';
}

const byDate = <T extends { date: string }>(days: readonly T[]): T[] =>
  [...days].sort((a, b) => a.date.localeCompare(b.date));
const without = <T extends { date: string }>(days: readonly T[], date: string): T[] =>
  days.filter((day) => day.date !== date);

/** As the week says it, and nothing besides. */
export const plainDay = (calendar: Calendar, date: string): Calendar => ({
  ...calendar,
  off: without(calendar.off, date),
  on: without(calendar.on, date),
});
export const dayOff = (calendar: Calendar, date: string, name: Names): Calendar => ({
  ...plainDay(calendar, date),
  off: byDate([...without(calendar.off, date), { date, name }]),
});
export const dayOn = (calendar: Calendar, date: string, as: Weekday): Calendar => ({
  ...plainDay(calendar, date),
  on: byDate([...without(calendar.on, date), { date, as }]),
});

/** Worked or not, the other way round: a day that was changed goes back to what the week says. */
export function toggled(calendar: Calendar, date: string, name: Names): Calendar {
  const kind = kindOf(calendar, date);
  if (kind === 'holiday' || kind === 'made_up') return plainDay(calendar, date);
  if (kind === 'working') return dayOff(calendar, date, name);
  const worked = WEEKDAYS.find((day) => calendar.week[day]?.length);
  return worked ? dayOn(calendar, date, worked) : calendar;
}

/** Days of a year that this calendar and the published one see differently: the name of a holiday is nobody's matter. */
export function differences(
  calendar: Calendar,
  published: Pick<Calendar, 'off' | 'on'>,
  year: number,
): string[] {
  const said = ({ off, on }: Pick<Calendar, 'off' | 'on'>) =>
    new Map([
      ...off.map(({ date }) => [date, 'off'] as const),
      ...on.map(({ date, as }) => [date, as] as const),
    ]);
  const [here, there] = [said(calendar), said(published)];
  return [...new Set([...here.keys(), ...there.keys()])]
    .filter((date) => date.startsWith(`${year}-`) && here.get(date) !== there.get(date))
    .sort();
}

/** A day as the published calendar has it. */
export function asPublished(
  calendar: Calendar,
  published: Pick<Calendar, 'off' | 'on'>,
  date: string,
): Calendar {
  const off = published.off.find((day) => day.date === date);
  const on = published.on.find((day) => day.date === date);
  if (off) return dayOff(calendar, date, off.name);
  return on ? dayOn(calendar, date, on.as) : plainDay(calendar, date);
}

/** What the server would refuse it for. */
export const faultsOf = (calendar: Calendar): CalendarFault[] => calendarFaults(calendar);

/** Hours of a date, as they are worked. */
export const hoursOn = (calendar: Calendar, date: string): readonly string[] => hoursByDate(calendar)(date);

const INTERVAL = /^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** `8:30-12:00, 14:30–18:00` as the API writes it; undefined when it is no list of hours. */
export function readHours(text: string): string[] | undefined {
  const parts = text.split(/[\s,，、;；]+/).filter(Boolean);
  const hours = parts.map((part) =>
    part
      .replaceAll(/[–—~至]/g, '-')
      .replaceAll('：', ':')
      .replaceAll(/\b(\d):/g, '0$1:'),
  );
  return hours.every((each) => INTERVAL.test(each)) ? hours : undefined;
}
