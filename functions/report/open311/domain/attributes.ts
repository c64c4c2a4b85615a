import * as z from 'zod';
import type { Attribute } from '../../../shared/district/attribute-schema.ts';
import { words } from '../../../shared/http/contract.ts';
import type { Answer } from '../../domain/report.ts';
import { refuse } from '../wire/refusal.ts';

const NAME = /^attribute\[([^[\]]{1,40})\](\[\])?$/;

/**
 * The attributes of a form by code: `attribute[code]=v`, or `attribute[code][]=v` again and again.
 * @throws DomainError `attribute_malformed`
 */
export function attributeFields(fields: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [name, values] of fields) {
    if (!name.startsWith('attribute')) continue;
    const [, code] = NAME.exec(name) ?? [];
    if (code === undefined) throw refuse('attribute_malformed');
    found.set(code, [
      ...(found.get(code) ?? []),
      ...values.map((value) => value.trim()).filter((value) => value !== ''),
    ]);
  }
  return found;
}

const line = words(1, 200).refine((text) => !/[\r\n]/.test(text));
const one = (schema: z.ZodType<string>) => z.array(schema).length(1);

/** What an attribute takes as its values. */
function valuesOf({ datatype, values = [] }: Attribute): z.ZodType<string[]> {
  const known = z.string().refine((key) => values.some((value) => value.key === key));
  switch (datatype) {
    case 'string':
      return one(line);
    case 'text':
      return one(words(1, 1_000));
    case 'number':
      return one(z.string().regex(/^-?\d{1,12}(\.\d{1,6})?$/));
    case 'datetime':
      return one(z.iso.datetime({ offset: true }));
    case 'singlevaluelist':
      return one(known);
    case 'multivaluelist':
      return z.array(known).refine((keys) => new Set(keys).size === keys.length);
  }
}

/**
 * The answers of a form, in the order of the questions.
 * @throws DomainError `attribute_unknown`, `attribute_missing`, `attribute_invalid`
 */
export function answersTo(
  attributes: readonly Attribute[],
  given: ReadonlyMap<string, readonly string[]>,
): Answer[] {
  for (const code of given.keys())
    if (!attributes.some((attribute) => attribute.code === code)) throw refuse('attribute_unknown', { code });
  return attributes.flatMap((attribute) => {
    const { code, required } = attribute;
    const values = given.get(code) ?? [];
    if (values.length === 0) {
      if (required) throw refuse('attribute_missing', { code });
      return [];
    }
    const parsed = valuesOf(attribute).safeParse(values);
    if (!parsed.success) throw refuse('attribute_invalid', { code });
    return [{ code, values: parsed.data }];
  });
}
