import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { table, tableName } from '../table/client.ts';
import type { Row } from './case.ts';

/** Side by side; more would only take capacity from the people who use the district meanwhile. */
const SEGMENTS = 4;

/** Ids, times, versions: no word, name, place or phone leaves the table. */
const SHOWN = [
  'pk',
  'sk',
  'type',
  'at',
  'createdAt',
  'version',
  'orderVersion',
  'status',
  'dueAt',
  'alarmAt',
  'outboxAt',
  'alerts.level',
  'action',
  'hasContact',
  'rating.at',
  'orders',
  'reportId',
  'parent',
  'parts.open',
  'parts.closed',
  'mergedInto.order',
  'merged',
  'photos',
  'claim.unit',
  'claim.at',
  'uploadId',
  'attachedTo',
  'reviewId',
  'answer.reportId',
  'payload.reportId',
  'payload.orderId',
  'payload.reviewId',
  'payload.uploadId',
  'payload.version',
];

/**
 * Reads whole partitions whose key begins with one of `prefixes`. A Scan, since what is looked for are rows that
 * nothing points to. It gives a partition's rows one after another, so one is complete when the next begins.
 */
export async function readPartitions(
  prefixes: readonly string[],
  take: (pk: string, rows: readonly Row[]) => void,
): Promise<void> {
  const names = [...new Set(SHOWN.flatMap((path) => path.split('.')))];
  const question = {
    TableName: tableName(),
    ConsistentRead: true,
    TotalSegments: SEGMENTS,
    FilterExpression: prefixes.map((_, i) => `begins_with(#pk, :p${i})`).join(' OR '),
    ProjectionExpression: SHOWN.map((path) => path.replace(/\w+/g, '#$&')).join(', '),
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: Object.fromEntries(prefixes.map((prefix, i) => [`:p${i}`, prefix])),
  };
  const read = async (Segment: number): Promise<void> => {
    let rows: Row[] = [];
    const close = (): void => {
      if (rows[0]) take(String(rows[0].pk), rows);
      rows = [];
    };
    let from: Row | undefined;
    do {
      const page = await table().send(
        new ScanCommand({ ...question, Segment, ...(from ? { ExclusiveStartKey: from } : {}) }),
      );
      for (const row of page.Items ?? []) {
        if (rows[0] && rows[0].pk !== row.pk) close();
        rows.push(row);
      }
      from = page.LastEvaluatedKey;
    } while (from);
    close();
  };
  await Promise.all(Array.from({ length: SEGMENTS }, (_, segment) => read(segment)));
}
