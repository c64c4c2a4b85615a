import * as z from 'zod';
import { localizedSchema } from '../http/contract.ts';
import { distinct } from '../http/distinct.ts';

const code = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);

/** The kinds of answer of GeoReport v2. */
const DATATYPES = ['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist'] as const;

/** A question that belongs to a category: asked by programs that file reports here, answered in plain values. */
export const attributeSchema = z
  .strictObject({
    code,
    datatype: z.enum(DATATYPES),
    required: z.boolean().default(false),
    /** The question. */
    description: localizedSchema,
    /** What can be chosen, of the two kinds of list. */
    values: z
      .array(z.strictObject({ key: code, name: localizedSchema }))
      .min(1)
      .max(50)
      .optional(),
  })
  .refine(({ datatype, values }) => datatype.endsWith('list') === (values !== undefined), {
    path: ['values'],
    error: 'values_of_lists_alone',
  });
export type Attribute = z.infer<typeof attributeSchema>;

export const attributesSchema = z
  .array(attributeSchema)
  .min(1)
  .max(20)
  .refine((all) => distinct(all.map(({ code: each }) => each)), { error: 'repeated' });
