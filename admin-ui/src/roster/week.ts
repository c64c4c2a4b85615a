const DAY_MS = 86_400_000;
const ZONE_MS = 8 * 3_600_000;

export type Shift = { from: string; to: string };
export type Day = { date: string; shift?: Shift; changed: boolean };
export type Row = { staffId: string; name: string; days: Day[] };

/** The Monday of the week that a moment lies in, as the district's calendar has it. */
export function mondayOf(ms: number): string {
  const local = new Date(ms + ZONE_MS);
  const back = (local.getUTCDay() + 6) % 7;
  return new Date(local.getTime() - back * DAY_MS).toISOString().slice(0, 10);
}

/** The district's date at a moment. */
export const todayAt = (ms: number): string => new Date(ms + ZONE_MS).toISOString().slice(0, 10);

export const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

/** 1 (Monday) to 7. */
export const weekdayOf = (date: string): number => new Date(date).getUTCDay() || 7;

export const isWholeDay = ({ from, to }: Shift): boolean => from === '00:00' && to === '24:00';

/** Days on which nobody is on at all. */
export const emptyDays = (rows: readonly Row[]): Set<number> =>
  new Set([0, 1, 2, 3, 4, 5, 6].filter((day) => rows.every((row) => !row.days[day]?.shift)));
