import * as z from 'zod';

const minutes = (most: number) => z.number().int().min(1).max(most);

/** How orders are offered and claimed (抢单). Times are minutes of the clock on the wall, day and night. */
export const claimsSchema = z.strictObject({
  /** So many claimed orders a unit may have unfinished. */
  perUnit: z.number().int().min(1).max(50).default(5),
  /** Who has claimed may give back, and who has not begun by then has it taken. */
  giveBackMinutes: minutes(60 * 24).default(30),
  /** How long an offer stands when whoever offers says nothing. */
  unclaimedMinutes: minutes(60 * 24 * 7).default(120),
});
export type ClaimsSettings = z.infer<typeof claimsSchema>;

export const claimsOf = (settings: ClaimsSettings | undefined): ClaimsSettings =>
  settings ?? claimsSchema.parse({});
