import type { TrackStatus } from '../api-types.ts';

const PACE_MS = 10_000;
const SLOWEST_MS = 5 * 60_000;
/** A report is dispatched within seconds of being sent, and its reporter is still looking. */
const FRESH_MS = 2_000;
const FRESH_LOOKS = 5;

/** What was merged moves with another report; what was rejected can be appealed. */
const FINAL: TrackStatus[] = ['solved'];

/**
 * How long until the next look, or undefined when nothing can change any more. Errors and an
 * unchanged page slow it down: ten minutes open is no reason to ask sixty times.
 */
export function nextLook(status: TrackStatus, errors: number, unchanged: number): number | undefined {
  if (FINAL.includes(status)) return undefined;
  if (status === 'received' && errors === 0 && unchanged <= FRESH_LOOKS) return FRESH_MS;
  const slower = 2 ** Math.min(errors, 6) * (unchanged < 30 ? 1 : 3);
  return Math.min(PACE_MS * slower, SLOWEST_MS);
}
