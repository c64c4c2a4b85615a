const DAY_MS = 86_400_000;

/**
 * The date on the walls of the district, and how long it lasts yet.
 * @param atMs since the epoch @param offset milliseconds that the clocks on the walls are ahead of UTC
 */
export function dayOf(atMs: number, offset: number): { day: string; secondsLeft: number } {
  const wall = atMs + offset;
  const left = DAY_MS - (((wall % DAY_MS) + DAY_MS) % DAY_MS);
  return { day: new Date(wall).toISOString().slice(0, 10), secondsLeft: Math.ceil(left / 1_000) };
}
