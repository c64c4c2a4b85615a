import * as z from 'zod';
import { type Declared, declared } from './declare.ts';

/** One kind of row: where it lies, and every field it may have. */
export interface ItemType {
  /** The row's own `type`; several rows may share one shape. */
  type: string;
  /** Partition and sort key, as in keys.ts. */
  key: string;
  schema: z.ZodObject;
}

interface Names {
  string?: string;
  number?: string;
  boolean?: string;
  /** Objects, lists and sets: all that is in them has the class of the field. */
  nested?: string;
}

const listed = (names: string | undefined, schema: z.ZodType): [string, z.ZodType][] =>
  (names ?? '')
    .split(' ')
    .filter(Boolean)
    .map((name) => [name, schema.optional()]);

/** Fields of rows that code reads as a TypeScript type and no schema parses: declared here by name and kind. */
export const fields = (data: Declared, { string, number, boolean, nested }: Names) =>
  declared(
    data,
    Object.fromEntries([
      ...listed(string, z.string()),
      ...listed(number, z.number()),
      ...listed(boolean, z.boolean()),
      ...listed(
        nested,
        z.union([z.record(z.string(), z.unknown()), z.array(z.unknown()), z.set(z.unknown())]),
      ),
    ]),
  );

export const item = (
  type: string,
  key: string,
  ...shapes: readonly Record<string, z.ZodType>[]
): ItemType => ({ type, key, schema: z.object(Object.assign({}, ...shapes)) });

/** Every way a union of objects can be, as one shape of fields that may be missing. */
export const anyOf = (options: readonly z.ZodObject[]): Record<string, z.ZodType> =>
  Object.fromEntries(
    options.flatMap(({ shape }) =>
      Object.keys(shape).map((name): [string, z.ZodType] => [name, z.unknown().optional()]),
    ),
  );
