import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import { table, tableName } from '../../shared/table/client.ts';
import { indexKeys } from '../../shared/table/index-keys.ts';

/** Ids of what somebody filed while signed in, as an index has heard of it. @param most stops there */
export async function reportsOf(
  personId: string,
  most: number = Number.POSITIVE_INFINITY,
): Promise<string[]> {
  const ids: string[] = [];
  const pages = paginateQuery(
    { client: table(), ...(Number.isFinite(most) ? { pageSize: most } : {}) },
    {
      TableName: tableName(),
      IndexName: 'gsi2',
      KeyConditionExpression: 'gsi2pk = :pk',
      ExpressionAttributeValues: { ':pk': indexKeys.reporter(personId) },
    },
  );
  for await (const page of pages) {
    ids.push(...(page.Items ?? []).map((item) => String(item.id)));
    if (ids.length >= most) break;
  }
  return ids.slice(0, most);
}
