/** 1 s, 2 s, 4 s … up to a minute, with a quarter of chance so that phones do not return in step. */
export function backoffMs(attempt: number, random: number): number {
  const base = Math.min(1000 * 2 ** Math.max(0, attempt - 1), 60_000);
  return Math.round(base * (0.875 + random * 0.25));
}
