const ZONE_MS = 8 * 3_600_000;
export const DAY_MS = 86_400_000;

/** The district's day (UTC+8), `2026-09-30`. */
export const dayOf = (at: number): string => new Date(at + ZONE_MS).toISOString().slice(0, 10);
export const monthOf = (at: number): string => dayOf(at).slice(0, 7);
export const yearOf = (at: number): string => dayOf(at).slice(0, 4);

export function addMonths(month: string, count: number): string {
  const whole = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(whole / 12)).padStart(4, '0')}-${String((whole % 12) + 1).padStart(2, '0')}`;
}

/** The first moment after the month. */
export const endOfMonth = (month: string): number => Date.parse(`${addMonths(month, 1)}-01T00:00:00+08:00`);

/** Months and days as texts sort as they follow each other. */
export const laterOf = (a: string, b: string): string => {
  if (a > b) return a;
  return b;
};
