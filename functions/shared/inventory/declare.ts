import type * as z from 'zod';

/**
 * What a stored field is: `none` tells nothing, `internal` is the district's own business, `personal` is about a
 * human being, `sensitive` may harm one.
 */
export interface Declared {
  class: 'none' | 'internal' | 'personal' | 'sensitive';
  purpose: string;
  /** Why it may be kept: consent, a duty by law, the district's own task. */
  basis: string;
  /** How long, in words a resident understands. */
  retention: string;
}

/** Declares all fields of a shape at once; a field that was declared before keeps its own words. */
export const declared = <S extends Record<string, z.ZodType>>(data: Declared, shape: S): S =>
  Object.fromEntries(
    Object.entries(shape).map(([name, schema]) => [
      name,
      declarationOf(schema) ? schema : schema.meta({ ...schema.meta(), data }),
    ]),
  ) as S;

export const declarationOf = (schema: z.ZodType): Declared | undefined =>
  schema.meta()?.data as Declared | undefined;
