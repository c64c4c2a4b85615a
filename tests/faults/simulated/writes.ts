import { InvalidForRow, invalid } from './errors.ts';
import { Bindings, conditionHolds, updated } from './expressions.ts';
import { type Change, INDEXES, type Store } from './store.ts';
import { copy, type Item, itemSize, type Value } from './values.ts';

interface Expressions {
  ConditionExpression?: string | undefined;
  ExpressionAttributeNames?: Record<string, string> | undefined;
  ExpressionAttributeValues?: Record<string, unknown> | undefined;
  ReturnValuesOnConditionCheckFailure?: string | undefined;
}
/** One write, alone or in a transaction, as the document client is given it. */
export interface Write {
  Put?: (Expressions & { Item?: Record<string, unknown> | undefined }) | undefined;
  Update?:
    | (Expressions & { Key?: Record<string, unknown> | undefined; UpdateExpression?: string | undefined })
    | undefined;
  Delete?: (Expressions & { Key?: Record<string, unknown> | undefined }) | undefined;
  ConditionCheck?: (Expressions & { Key?: Record<string, unknown> | undefined }) | undefined;
}

/** What a write would do, checked against the rows as they stand. */
export interface Planned extends Change {
  ok: boolean;
  /** To be returned with the failure, when the caller asked for it. */
  old?: Item | undefined;
  /** The row does not bear this update, whatever the condition says. */
  unfit?: Error;
  /** A condition check writes nothing. */
  writes: boolean;
}

export const KEY_NAMES = ['pk', 'sk'];
const MAX_ITEM = 400 * 1024;

export function keyOf(from: Record<string, unknown> | undefined): { pk: string; sk: string } {
  const { pk, sk } = from ?? {};
  for (const part of [pk, sk]) {
    if (typeof part !== 'string')
      throw invalid('One or more parameter values were invalid: Missing the key or type mismatch');
    if (part === '')
      throw invalid('One or more parameter values are not valid: an empty string value in a key');
  }
  return { pk: pk as string, sk: sk as string };
}

export function exactKey(from: Record<string, unknown> | undefined): { pk: string; sk: string } {
  if (Object.keys(from ?? {}).length !== 2)
    throw invalid('The provided key element does not match the schema');
  return keyOf(from);
}

function requireFits(item: Item): void {
  if (itemSize(item) > MAX_ITEM) throw new InvalidForRow('Item size has exceeded the maximum allowed size');
  for (const name in INDEXES) {
    const index = INDEXES[name];
    for (const attribute of [index?.pk, index?.sk]) {
      const value = attribute === undefined ? undefined : item[attribute];
      if (value !== undefined && typeof value !== 'string')
        throw new InvalidForRow(`Type mismatch for Index Key ${attribute}`);
      if (value === '') throw invalid(`Secondary Index Key ${attribute} does not support empty strings`);
    }
  }
}

/**
 * Checks one write and works out its outcome; changes nothing.
 * @throws ValidationException for what the service refuses without looking at rows
 */
export function plan(store: Store, write: Write): Planned {
  const part = write.Put ?? write.Update ?? write.Delete ?? write.ConditionCheck;
  if (!part) throw invalid('a write needs one of Put, Update, Delete, ConditionCheck');
  const bindings = new Bindings(
    part.ExpressionAttributeNames,
    part.ExpressionAttributeValues as Record<string, Value> | undefined,
  );
  bindings.touch(part.ConditionExpression, write.Update?.UpdateExpression);
  bindings.requireUsed();
  const put = write.Put ? (copy(write.Put.Item) as Item) : undefined;
  const key = put ? keyOf(put) : exactKey('Key' in part ? part.Key : undefined);
  const before = store.item(key.pk, key.sk);
  const ok = conditionHolds(part.ConditionExpression, before, bindings);
  const planned = {
    ...key,
    before,
    ok,
    writes: !write.ConditionCheck,
    ...(part.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' ? { old: before } : {}),
  };
  if (write.Delete) return { ...planned, after: undefined };
  if (!put && (!write.Update || !ok)) return { ...planned, after: before };
  try {
    const text = write.Update?.UpdateExpression;
    const start = before ?? { ...key };
    const after = put ?? (text === undefined ? copy(start) : updated(text, start, bindings, KEY_NAMES));
    requireFits(after);
    return { ...planned, after };
  } catch (error) {
    if (!(error instanceof InvalidForRow)) throw error;
    return { ...planned, after: before, ok: false, unfit: error };
  }
}

const unitsOf = (item: Item | undefined): number =>
  item ? Math.max(1, Math.ceil(itemSize(item) / 1024)) : 0;

/**
 * Rounded up to the kilobyte, the larger of before and after. An index pays once for a row that stays where it was
 * in it (nothing if it holds keys alone), and for the removal and the put when its key there changed.
 */
export function writeUnits({ before, after }: Change): {
  base: number;
  indexes: { place: string; units: number }[];
} {
  const base = Math.max(1, unitsOf(before), unitsOf(after));
  const indexes: { place: string; units: number }[] = [];
  for (const name in INDEXES) {
    const { pk = '', sk = '', keysOnly = false } = INDEXES[name] ?? {};
    const placed = (item: Item | undefined): Item | undefined =>
      typeof item?.[pk] === 'string' && typeof item[sk] === 'string' ? item : undefined;
    const [from, to] = [placed(before), placed(after)];
    if (from && to && from[pk] === to[pk] && from[sk] === to[sk]) {
      if (!keysOnly) indexes.push({ place: `${name}\n${to[pk]}`, units: base });
      continue;
    }
    for (const item of [from, to])
      if (item) indexes.push({ place: `${name}\n${item[pk]}`, units: keysOnly ? 1 : unitsOf(item) });
  }
  return { base, indexes };
}
