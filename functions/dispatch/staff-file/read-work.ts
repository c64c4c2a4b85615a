import { QueryCommand, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import type { StaffIdentity } from '../../shared/http/contract.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { indexKeys } from '../../shared/table/index-keys.ts';
import { mergedPage } from '../../shared/table/merged-page.ts';
import type { WorkOrder } from '../domain/work-order.ts';

/** Some two thousand orders: more than one person finishes in a year. */
const MOST_PAGES = 4;

/** What somebody finished since then, newest first. @returns `cut` where it was too much to read */
export async function finishedSince(
  staffId: string,
  since: string,
): Promise<{ orders: WorkOrder[]; cut: boolean }> {
  const orders: WorkOrder[] = [];
  let from: QueryCommandOutput['LastEvaluatedKey'];
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer: QueryCommandOutput = await table().send(
      new QueryCommand({
        TableName: tableName(),
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :pk AND gsi1sk >= :since',
        ExpressionAttributeValues: { ':pk': indexKeys.assignee(staffId, 'closed'), ':since': since },
        ScanIndexForward: false,
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    orders.push(...((answer.Items ?? []) as unknown as WorkOrder[]));
    from = answer.LastEvaluatedKey;
    if (!from) return { orders, cut: false };
  }
  return { orders, cut: true };
}

interface Wanted {
  staffId: string;
  state: 'open' | 'closed';
  limit: number;
  cursor?: string | undefined;
}

/** A page of somebody's orders: open ones by deadline, finished ones newest first. */
export async function workOf(
  { staffId, state, limit, cursor }: Wanted,
  reader: StaffIdentity,
): Promise<{ orders: WorkOrder[]; nextCursor?: string }> {
  const { items, ...more } = await mergedPage({
    name: `orders/of/${staffId}/${state}/${reader.id}`,
    index: 'gsi1',
    partitions: [indexKeys.assignee(staffId, state)],
    forward: state === 'open',
    limit,
    cursor,
  });
  return { orders: items as unknown as WorkOrder[], ...more };
}
