import { coversAny } from '../../shared/district/regions.ts';
import { listPartitions } from '../../shared/district/scope.ts';
import type { StaffIdentity } from '../../shared/http/contract.ts';
import { indexKeys } from '../../shared/table/index-keys.ts';
import { keys } from '../../shared/table/keys.ts';
import { mergedPage } from '../../shared/table/merged-page.ts';
import { placeOf, rowsByKey } from '../../shared/table/rows-by-key.ts';
import type { WorkOrder } from '../domain/work-order.ts';
import { isWatched, type Watched } from './watch.ts';

interface Question {
  name: string;
  as: Watched;
  limit: number;
  cursor?: string | undefined;
}

/**
 * A page of the orders of one's regions that stand out, those longest first: one query a subdistrict, and one read of
 * the orders as they are now. Those that no longer stand out are left out, so a page can be short of its limit.
 */
export async function watchedOrders(
  { name, as, limit, cursor }: Question,
  staff: StaffIdentity,
): Promise<{ orders: WorkOrder[]; nextCursor?: string }> {
  const { items, nextCursor } = await mergedPage({
    name,
    index: 'gsi1',
    partitions: (await listPartitions(staff)).map((code) => indexKeys.watched(code, as)),
    forward: true,
    limit,
    cursor,
    visible: ({ region }) => coversAny(staff.regions, String(region)),
  });
  const wanted = items.map(({ orderId }) => keys.order(String(orderId)));
  const found = await rowsByKey(wanted);
  const orders = wanted.flatMap((key) => (found.get(placeOf(key)) as unknown as WorkOrder | undefined) ?? []);
  return {
    orders: orders.filter((order) => isWatched(order, as)),
    ...(nextCursor ? { nextCursor } : {}),
  };
}
