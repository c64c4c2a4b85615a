import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { now } from '../../../shared/clock.ts';
import { openCursor, sealCursor } from '../../../shared/http/cursor.ts';
import { timeOfId } from '../../../shared/ids.ts';
import type { Step } from '../../../shared/kernel/transact.ts';
import { table, tableName } from '../../../shared/table/client.ts';
import { keys } from '../../../shared/table/keys.ts';
import { placeOf, rowsByKey } from '../../../shared/table/rows-by-key.ts';
import type { WorkOrder } from '../../domain/work-order.ts';

/** How long a card shows what was raised from it: long enough to see it dealt with, and no record of a working life. */
export const SHOWN_MS = 30 * 86_400_000;

export const putRaised = (code: string, orderId: string, at: string): Step => ({
  write: {
    Put: {
      TableName: tableName(),
      Item: {
        ...keys.raisedFrom(code, orderId),
        type: 'courier_raised',
        ttl: Math.ceil((Date.parse(at) + SHOWN_MS) / 1_000),
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
});

/** What was raised from a card in the last thirty days, newest first: a query, and one batch of the orders as they are. */
export async function raisedFrom(
  code: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ orders: WorkOrder[]; nextCursor?: string }> {
  const list = `raised/${code}`;
  const before = cursor === undefined ? undefined : (await openCursor(list, cursor)).after;
  const { Items = [] } = await table().send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: before === undefined ? 'pk = :pk' : 'pk = :pk AND sk < :before',
      ExpressionAttributeValues: {
        ':pk': keys.raisedFrom(code, '').pk,
        ...(before === undefined ? {} : { ':before': before }),
      },
      ScanIndexForward: false,
      Limit: limit + 1,
      ConsistentRead: true,
    }),
  );
  // The table forgets them some days late.
  const ids = Items.map(({ sk }) => String(sk)).filter((id) => (timeOfId(id) ?? 0) > now() - SHOWN_MS);
  const shown = ids.slice(0, limit);
  const found = await rowsByKey(shown.map(keys.order));
  const orders = shown.flatMap((id) => (found.get(placeOf(keys.order(id))) ?? []) as unknown as WorkOrder[]);
  const last = shown.at(-1);
  return {
    orders,
    ...(ids.length > limit && last ? { nextCursor: await sealCursor(list, { after: last }) } : {}),
  };
}
