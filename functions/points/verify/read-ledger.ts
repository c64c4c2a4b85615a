import { paginateQuery, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { table, tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import type { Row } from '../domain/check-rows.ts';

/** Side by side; more would only take capacity from the people who use the district meanwhile. */
const SEGMENTS = 4;

/** How the partitions begin that are looked at: the ledger's, and what decides on it. */
const OWN = ['ACCOUNT#', 'BENEFIT#', 'BUDGET#', 'POINTSDUE#', keys.rule('', 0).pk];

/**
 * Every row of the ledger, whoever wrote it. The one Scan there is: an index holds only what says it belongs there,
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
export async function readHolding(holderId: string): Promise<Row[]> {
  const rows: Row[] = [];
  const pages = paginateQuery(
    { client: table() },
    {
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.account(holderId).pk },
      ConsistentRead: true,
    },
  );
  for await (const page of pages) rows.push(...(page.Items ?? []));
  return rows;
}
