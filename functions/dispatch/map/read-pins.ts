import { QueryCommand, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import { coversAny } from '../../shared/district/regions.ts';
import { listPartitions } from '../../shared/district/scope.ts';
import type { StaffIdentity } from '../../shared/http/contract.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { keys, placeOfPin } from '../../shared/table/keys.ts';
import type { Found } from './domain/cells.ts';
import { type Bounds, contains, coverOf, middleOf } from './domain/tiles.ts';

/** Of a megabyte each, some six thousand orders: what a district of 130,000 open orders takes. */
const MOST_PAGES = 24;

/** One piece of ground of one subdistrict. */
async function readPiece(
  pk: string,
  tile: string,
  more: () => boolean,
): Promise<{ items: unknown[]; cut: boolean }> {
  const items: unknown[] = [];
  let from: QueryCommandOutput['LastEvaluatedKey'];
  do {
    if (!more()) return { items, cut: true };
    const answer: QueryCommandOutput = await table().send(
      new QueryCommand({
        TableName: tableName(),
        KeyConditionExpression: tile === '' ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :tile)',
        // Of fifty thousand rows each field that nobody asks for is unpacked fifty thousand times.
        ProjectionExpression: 'sk, #region, dueAt, yellowAt, stillAt',
        ExpressionAttributeNames: { '#region': 'region' },
        ExpressionAttributeValues: { ':pk': pk, ...(tile === '' ? {} : { ':tile': tile }) },
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    items.push(...(answer.Items ?? []));
    from = answer.LastEvaluatedKey;
  } while (from);
  return { items, cut: false };
}

/**
 * The open orders on a piece of ground in one's regions: up to four queries a subdistrict, all at once.
 * @returns `cut` when there was more to read than one may look at
 */
export async function pinsIn(
  bounds: Bounds,
  staff: StaffIdentity,
): Promise<{ found: Found[]; cut: boolean }> {
  let left = MOST_PAGES;
  const cover = coverOf(bounds);
  const pieces = (await listPartitions(staff)).flatMap((code) => cover.map((tile) => [code, tile] as const));
  // What fits into one page is read in any case: the limit is for those that go on.
  const read = await Promise.all(
    pieces.map(([code, tile]) => {
      let pages = 0;
      return readPiece(keys.pin(code, '', '').pk, tile, () => pages++ === 0 || left-- > 0);
    }),
  );
  const found = read
    .flatMap(({ items }) => items as (Found['row'] & { sk: string })[])
    .map(({ sk, ...row }) => ({ ...placeOfPin(sk), row }))
    .filter(({ tile, row }) => coversAny(staff.regions, row.region) && contains(bounds, middleOf(tile)));
  return { found, cut: read.some(({ cut }) => cut) };
}
