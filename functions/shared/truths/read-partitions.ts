import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { table, tableName } from '../table/client.ts';
import { READ, type Row } from './row.ts';

/** Side by side; more would only take capacity from the people who use the district meanwhile. */
const SEGMENTS = 4;

/**
 * Reads whole partitions whose key begins with one of `prefixes`. A Scan, since what is looked for are rows that
 * nothing points to. It gives a partition's rows one after another, so one is complete when the next begins.
 */
export async function readPartitions(
  prefixes: readonly string[],
  take: (pk: string, rows: readonly Row[]) => void,
): Promise<void> {
  const names = [...new Set(READ.flatMap((path) => path.split('.')))];
  const question = {
    TableName: tableName(),
    ConsistentRead: true,
    TotalSegments: SEGMENTS,
    FilterExpression: prefixes.map((_, i) => `begins_with(#pk, :p${i})`).join(' OR '),
    ProjectionExpression: READ.map((path) => path.replace(/\w+/g, '#$&')).join(', '),
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
