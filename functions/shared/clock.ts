/** Milliseconds since the epoch. Domain code takes the time as an argument; only thin code reads a clock. */
export type Clock = () => number;

let current: Clock = Date.now;

export const now: Clock = () => current();

export const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

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
