import type { OffsetAt } from '../../../../shared/zone.ts';

const DAY_MS = 86_400_000;

/**
 * When the clocks on the walls show this time of this date. A time that summer time leaves out is as late as it would
 * have been without it; of one that comes twice the first is meant (RFC 5545, 3.3.5).
 * @param time `HH:MM`
 */
export function momentOf(date: string, time: string, offsetAt: OffsetAt): number {
  const wall = Date.parse(`${date}T${time}:00.000Z`);
  const [before, after] = [offsetAt(wall - DAY_MS), offsetAt(wall + DAY_MS)];
  const shown = [wall - before, wall - after].filter((at) => at + offsetAt(at) === wall);
  return shown.length > 0 ? Math.min(...shown) : wall - before;
}
