import type { Duty } from '../../shared/district/schemas.ts';

/** Districts run on China's one time zone, which has no daylight saving. */
const OFFSET_MS = 8 * 3_600_000;

/** Whether somebody with these duty hours is on at a moment; without hours they always are. */
export function onDuty(duty: Duty | undefined, at: string): boolean {
  if (!duty) return true;
  const local = new Date(Date.parse(at) + OFFSET_MS);
  const time = local.toISOString().slice(11, 16);
  const today = local.getUTCDay() || 7;
  const yesterday = today === 1 ? 7 : today - 1;
  if (duty.from <= duty.to) return duty.days.includes(today) && time >= duty.from && time < duty.to;
  // A night shift belongs to the day it began on.
  return (
    (duty.days.includes(today) && time >= duty.from) || (duty.days.includes(yesterday) && time < duty.to)
  );
}
