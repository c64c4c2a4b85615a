import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import type { Item } from '../kernel/transact.ts';
import { table, tableName } from './client.ts';
import type { Key } from './keys.ts';

async function queried(
  condition: string,
  values: Record<string, string>,
  consistent = true,
): Promise<Item[]> {
  const rows: Item[] = [];
  const pages = paginateQuery(
    { client: table() },
    {
      TableName: tableName(),
      KeyConditionExpression: condition,
      ExpressionAttributeValues: values,
      ConsistentRead: consistent,
    },
  );
  for await (const page of pages) rows.push(...(page.Items ?? []));
  return rows;
}

/** Every row of a partition, as last written: for partitions that a rule keeps short. */
export const rowsOf = (pk: string, consistent = true): Promise<Item[]> =>
  queried('pk = :pk', { ':pk': pk }, consistent);

/** Every row of the partition whose sort key begins as this one does, as last written. */
export const rowsBelow = ({ pk, sk }: Key): Promise<Item[]> =>
  queried('pk = :pk AND begins_with(sk, :below)', { ':pk': pk, ':below': sk });
