import type { Duty, DutyChange } from './schemas.ts';

/** Districts run on China's one time zone, which has no daylight saving. */
const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** Beginning and end of a shift as the district's clocks show them; an end before the beginning is the next day's. */
export interface Shift {
  from: string;
  to: string;
}

const WHOLE_DAY: Shift = { from: '00:00', to: '24:00' };

const localDay = (ms: number): string => new Date(ms + OFFSET_MS).toISOString().slice(0, 10);
/** The date in the district at a moment. */
export const dateAt = (at: string): string => localDay(Date.parse(at));
export const nextDates = (from: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) => new Date(Date.parse(from) + n * DAY_MS).toISOString().slice(0, 10));

/**
 * The shift that begins on a date: as the week says, unless that day was changed. Without hours somebody is always on.
 * @returns undefined for a day off
 */
export function shiftOn(
  duty: Duty | undefined,
  changes: readonly DutyChange[] | undefined,
  date: string,
): Shift | undefined {
  const change = changes?.find((each) => each.date === date);
  if (change?.on === false) return undefined;
  if (change?.from !== undefined && change.to !== undefined) return { from: change.from, to: change.to };
  if (!duty) return WHOLE_DAY;
  const weekday = new Date(date).getUTCDay() || 7;
  return change?.on || duty.days.includes(weekday) ? { from: duty.from, to: duty.to } : undefined;
}

/** Whether somebody is on at a moment. A night shift belongs to the day it began on. */
export function onDuty(duty: Duty | undefined, at: string, changes?: readonly DutyChange[]): boolean {
  const ms = Date.parse(at);
  const time = new Date(ms + OFFSET_MS).toISOString().slice(11, 16);
  const today = shiftOn(duty, changes, localDay(ms));
  if (today && time >= today.from && (today.from > today.to || time < today.to)) return true;
  const yesterday = shiftOn(duty, changes, localDay(ms - DAY_MS));
  return yesterday !== undefined && yesterday.from > yesterday.to && time < yesterday.to;
}
