import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import type { Item } from '../kernel/transact.ts';
import { table, tableName } from './client.ts';

/** Every row of a partition, as last written. */
export async function rowsOf(pk: string): Promise<Item[]> {
  const rows: Item[] = [];
  const pages = paginateQuery(
    { client: table() },
    {
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
      ConsistentRead: true,
    },
  );
  for await (const page of pages) rows.push(...(page.Items ?? []));
  return rows;
}
