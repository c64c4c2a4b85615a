import type { NotifySettings } from '../../shared/district/notify-settings.ts';
import type { OffsetAt } from '../../shared/zone.ts';

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;

const minutesOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
};

/** Minutes since midnight on the walls. */
const wallMinute = (at: number, offsetAt: OffsetAt): number => {
  const local = Math.floor((at + offsetAt(at)) / MINUTE);
  return ((local % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
};

export function isQuiet(at: number, quiet: NotifySettings['quiet'], offsetAt: OffsetAt): boolean {
  if (!quiet) return false;
  const [from, to, wall] = [minutesOf(quiet.from), minutesOf(quiet.to), wallMinute(at, offsetAt)];
  return from < to ? wall >= from && wall < to : wall >= from || wall < to;
}

/**
 * The first moment from `at` on that is not quiet, to the minute. Where clocks are changed in these hours the walls
 * decide: an hour that is skipped makes the night shorter, one that comes twice makes it longer.
 */
export function endOfQuiet(at: number, quiet: NotifySettings['quiet'], offsetAt: OffsetAt): number {
  if (!quiet || !isQuiet(at, quiet, offsetAt)) return at;
  const left = (minutesOf(quiet.to) - wallMinute(at, offsetAt) + DAY_MINUTES) % DAY_MINUTES;
  const end = (Math.floor(at / MINUTE) + left) * MINUTE;
  // No clock was changed meanwhile; else the walls are read minute by minute, on two nights a year.
  if (offsetAt(end) === offsetAt(at)) return end;
  let moment = (Math.floor(at / MINUTE) + 1) * MINUTE;
  while (isQuiet(moment, quiet, offsetAt)) moment += MINUTE;
  return moment;
}
