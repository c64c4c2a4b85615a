import * as z from 'zod';
import { words } from '../../../shared/http/contract.ts';
import { distinct } from '../../../shared/http/distinct.ts';

/** What there is to look at on a round: no more than somebody can carry on one walk. */
export const MOST_POINTS = 60;

export const pointIdSchema = z.string().regex(/^[a-z0-9]{1,12}$/);
const pointText = z.strictObject({ zh: words(1, 120), en: words(1, 120) });
const common = {
  id: pointIdSchema,
  text: pointText,
  /** It must be answered before the round is finished. */
  required: z.boolean().default(true),
  /** The answer comes with a picture. */
  photo: z.boolean().default(false),
};
const measure = z.number().min(-1_000_000).max(1_000_000);

/** In order, or not; a number to be read off, and what is in order. */
export const pointSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('check'), ...common }),
  z
    .strictObject({
      kind: z.literal('number'),
      ...common,
      unit: words(1, 20),
      least: measure.optional(),
      most: measure.optional(),
    })
    .refine(({ least, most }) => least === undefined || most === undefined || least <= most, {
      path: ['most'],
      error: 'range_backwards',
    }),
]);
export type Point = z.infer<typeof pointSchema>;

export const sheetSchema = z
  .array(pointSchema)
  .max(MOST_POINTS)
  .refine((points) => distinct(points.map(({ id }) => id)), { error: 'repeated' });
