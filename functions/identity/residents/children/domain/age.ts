/** From this birthday on people decide about their own data (PIPL, article 31). */
export const OWN_AGE = 14;

/** A day in the district's zone, `2026-03-01`. */
export const dayOf = (nowMs: number): string => new Date(nowMs + 8 * 3_600_000).toISOString().slice(0, 10);

/** Full years; 29 February counts from 1 March in other years, because days are compared as text. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) >= birthDate.slice(5) ? years : years - 1;
}

export const isChild = (birthDate: string, day: string): boolean => {
  const age = ageOn(birthDate, day);
  return age >= 0 && age < OWN_AGE;
};
