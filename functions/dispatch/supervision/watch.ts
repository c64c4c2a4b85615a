import { subdistrictOf } from '../../shared/district/regions.ts';
import type { Step } from '../../shared/kernel/transact.ts';
import { tableName } from '../../shared/table/client.ts';
import { indexKeys } from '../../shared/table/index-keys.ts';
import { keys } from '../../shared/table/keys.ts';
import { openUrges } from '../domain/urges.ts';
import type { WorkOrder } from '../domain/work-order.ts';
import { isHeld, isOpen } from '../flow/statuses.ts';

/** What whoever oversees looks for among the open orders, besides those that are late: those are in order of time already. */
export const WATCHED = ['returned', 'reopened', 'urged', 'escalated', 'held'] as const;
export type Watched = (typeof WATCHED)[number];

const STANDS_OUT: Readonly<Record<Watched, (order: WorkOrder) => boolean>> = {
  returned: ({ returnedCount }) => returnedCount >= 2,
  reopened: ({ reopenedCount }) => reopenedCount >= 1,
  urged: ({ urges }) => openUrges(urges).length > 0,
  escalated: ({ alerts }) => (alerts?.level ?? 0) >= 1,
  held: ({ status }) => isHeld(status),
};

export const isWatched = (order: WorkOrder, as: Watched): boolean =>
  isOpen(order.status) && STANDS_OUT[as](order);

/**
 * A row beside the order for each list it begins to stand in, and none for those it leaves: written only then, so an
 * ordinary case costs nothing. The list is by since when, and the order's version decides between two who write.
 */
export function watchSteps(order: WorkOrder, before: WorkOrder | undefined, at: string): Step[] {
  return WATCHED.flatMap((as): Step[] => {
    const [was, is] = [before !== undefined && isWatched(before, as), isWatched(order, as)];
    if (was === is) return [];
    const Key = keys.watch(order.id, as);
    if (!is) return [{ write: { Delete: { TableName: tableName(), Key } } }];
    const region = order.place.regionCode;
    const Item = {
      ...Key,
      type: 'order-watch',
      orderId: order.id,
      region,
      at,
      gsi1pk: indexKeys.watched(subdistrictOf(region), as),
      gsi1sk: `${at}#${order.id}`,
    };
    return [{ write: { Put: { TableName: tableName(), Item } } }];
  });
}
