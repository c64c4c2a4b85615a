/** Wrong tries of one username. `until`: when they are forgotten, in milliseconds since the epoch. */
export interface Tries {
  failures: number;
  until: number;
}

export const MAX_FAILURES = 5;
/** Counted from the last wrong try, so the fifth one locks for this long. */
export const LOCK_MS = 15 * 60_000;

/** @returns seconds until the next try is allowed; 0 when one is allowed now */
export function lockedSeconds(tries: Tries | undefined, nowMs: number): number {
  if (!tries || tries.failures < MAX_FAILURES) return 0;
  return Math.max(0, Math.ceil((tries.until - nowMs) / 1000));
}

/** Whether a wrong try now is the first of a new count: nothing is remembered, or it is time to forget it. */
export const startsAfresh = (tries: Tries | undefined, nowMs: number): boolean =>
  !tries || tries.until <= nowMs;
