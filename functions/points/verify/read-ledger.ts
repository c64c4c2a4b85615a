import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { table, tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import { rowsOf } from '../../shared/table/partition.ts';
import type { Row } from '../domain/check-rows.ts';
import { DUE_SHARDS } from '../rows/due-rows.ts';

/** Side by side; more would only take capacity from the people who use the district meanwhile. */
const SEGMENTS = 4;

/** How the partitions begin that are looked at: the ledger's, and what decides on it. */
const OWN = ['ACCOUNT#', 'BENEFIT#', 'BUDGET#', 'POINTSDUE#', keys.rule('', 0).pk];

/**
 * Every row of the ledger, whoever wrote it. A Scan, at night: an index holds only what says it belongs there,
 * and what is looked for here are rows that say something else.
 * @param take called with a page's rows in order; segments interleave
 */
export async function readLedger(take: (segment: number, rows: Row[]) => Promise<void>): Promise<void> {
  const read = async (segment: number): Promise<void> => {
    let from: Row | undefined;
    do {
      const page = await table().send(
        new ScanCommand({
          TableName: tableName(),
          Segment: segment,
          TotalSegments: SEGMENTS,
          ConsistentRead: true,
          FilterExpression: OWN.map((_, i) => `begins_with(pk, :p${i})`).join(' OR '),
          ExpressionAttributeValues: Object.fromEntries(OWN.map((prefix, i) => [`:p${i}`, prefix])),
          ...(from ? { ExclusiveStartKey: from } : {}),
        }),
      );
      await take(segment, page.Items ?? []);
      from = page.LastEvaluatedKey;
    } while (from);
  };
  await Promise.all(Array.from({ length: SEGMENTS }, (_, segment) => read(segment)));
}

/** One holder's rows as they are now. */
export const readHolding = (holderId: string): Promise<Row[]> => rowsOf(keys.account(holderId).pk);

/** Every appointment with the clock as it is now. */
export async function readDue(take: (row: Row) => void): Promise<void> {
  for (let shard = 0; shard < DUE_SHARDS; shard++)
    for (const row of await rowsOf(keys.pointsDue(shard, '', '').pk)) take(row);
}
