import * as z from 'zod';

/** The largest single movement: far above any award, far below what a double could lose. */
const MAX_POINTS = 1_000_000;

/** Whole and positive. A movement is a credit or a debit of so many points; there is no negative number of points. */
export const pointsSchema = z.number().int().min(1).max(MAX_POINTS).brand<'points'>();
export type Points = z.infer<typeof pointsSchema>;

/** What a resident's rule gives; the refusal of anything less has a name of its own (L-02). */
export const awardSchema = z
  .number()
  .int()
  .min(1, { error: 'resident_cannot_lose' })
  .max(MAX_POINTS)
  .brand<'points'>();

/** What an organisation's rule may say; a resident's rule has only `pointsSchema`. */
export const signedPointsSchema = z
  .number()
  .int()
  .min(-MAX_POINTS)
  .max(MAX_POINTS)
  .refine((value) => value !== 0, 'must not be 0');

type Whole<N extends number> = `${N}` extends `-${string}` | '0' | `${string}.${string}` ? never : N;

/** Points from a number in the code: a negative, zero or fractional literal does not compile. */
export const points = <N extends number>(value: Whole<N>): Points => pointsSchema.parse(value);
