/** Milliseconds since the epoch. Domain code takes the time as an argument; only thin code reads a clock. */
export type Clock = () => number;

/** Waiting is part of the clock: in a simulation nobody waits for real. */
export type Pause = (milliseconds: number) => Promise<void>;

const realPause: Pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

let current: Clock = Date.now;
let wait: Pause = realPause;
let steady: Clock = () => performance.now();

export const pause: Pause = (milliseconds) => wait(milliseconds);

/**
 * Another time for the whole process; nothing given: the machine's own.
 * @param passing what `elapsed` tells, when `clock` may be set back
 */
export function useTime(
  clock: Clock = Date.now,
  pausing: Pause = realPause,
  passing: Clock = clock === Date.now ? () => performance.now() : clock,
): void {
  current = clock;
  wait = pausing;
  steady = passing;
}

export const now: Clock = () => current();

export const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** Milliseconds that only ever pass, for how fresh a cache is: another `atTime` does not move them. */
export const elapsed: Clock = () => steady();

/** Runs `work` at another time: the demo district's history and the tests need the past. Not re-entrant. */
export async function atTime<T>(clock: Clock, work: () => Promise<T>): Promise<T> {
  const before = current;
  current = clock;
  try {
    return await work();
  } finally {
    current = before;
  }
}
