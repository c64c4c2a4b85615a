import { BatchGetCommand, type BatchGetCommandOutput } from '@aws-sdk/lib-dynamodb';
import type { Item } from '../kernel/transact.ts';
import { table, tableName } from './client.ts';
import type { Key } from './keys.ts';

/** A batch of the table takes a hundred keys. */
const BATCH = 100;

/** Rows by `pk sk`, as last written; what is not there is not in the answer. */
export async function rowsByKey(wanted: readonly Key[]): Promise<Map<string, Item>> {
  const name = tableName();
  const found = new Map<string, Item>();
  for (let from = 0; from < wanted.length; from += BATCH) {
    let Keys: Record<string, unknown>[] | undefined = wanted
      .slice(from, from + BATCH)
      .map(({ pk, sk }) => ({ pk, sk }));
    while (Keys?.length) {
      const { Responses, UnprocessedKeys }: BatchGetCommandOutput = await table().send(
        new BatchGetCommand({ RequestItems: { [name]: { Keys, ConsistentRead: true } } }),
      );
      for (const item of Responses?.[name] ?? []) found.set(placeOf(item as unknown as Key), item);
      Keys = UnprocessedKeys?.[name]?.Keys;
    }
  }
  return found;
}

export const placeOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;
