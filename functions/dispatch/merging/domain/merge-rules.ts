import { subdistrictOf } from '../../../shared/district/regions.ts';
import { DomainError } from '../../../shared/errors.ts';
import { ended } from '../../domain/ended.ts';
import type { WorkOrder } from '../../domain/work-order.ts';
import { isOpen } from '../../flow/statuses.ts';

/** The order that another was merged into, and the report it came from, if it came from one. */
export interface Root {
  order: string;
  report?: string;
}

/** All who wait for an order hear of it in one transaction. */
export const MOST_MERGED = 50;
/** Those merged into an order follow it to another in the same transaction, beside all that its parts leave. */
export const MOST_FOLLOWING = 8;
/** A merge can be taken back for so long. */
export const UNMERGE_MS = 24 * 3_600_000;

export const rootOf = ({ id, reportId }: WorkOrder): Root => ({
  order: id,
  ...(reportId === undefined ? {} : { report: reportId }),
});

/**
 * Whether one order may be merged into another. The root is open, and whatever was merged into the first goes with
 * it: so all that was ever merged points at one order that is merged into none.
 * @throws DomainError `merge_into_itself`, `order_merged`, `illegal_transition`, `part_stays`, `other_subdistrict`,
 *   `nothing_to_merge`, `merge_other_way`, `merge_full`
 */
export function requireMergeable(order: WorkOrder, root: WorkOrder): void {
  if (order.id === root.id) throw new DomainError('merge_into_itself');
  if (root.mergedInto) throw new DomainError('order_merged', { root: root.mergedInto.order });
  if (!isOpen(root.status)) throw new DomainError('illegal_transition', { status: root.status });
  if (order.parent !== undefined || root.parent !== undefined) throw new DomainError('part_stays');
  if (subdistrictOf(order.place.regionCode) !== subdistrictOf(root.place.regionCode))
    throw new DomainError('other_subdistrict');
  const { merged = [] } = order;
  // Whoever waits for a root waits as a reporter: an order without a report has nobody to pass on.
  if (order.reportId === undefined) throw new DomainError('nothing_to_merge');
  if (merged.length > MOST_FOLLOWING) throw new DomainError('merge_other_way');
  if ((root.merged ?? []).length + merged.length + 1 > MOST_MERGED)
    throw new DomainError('merge_full', { most: MOST_MERGED });
}

/** The root with the order and all that had been merged into it. */
export const takenIn = (order: WorkOrder, { merged = [] }: WorkOrder): Pick<WorkOrder, 'merged'> => ({
  merged: [...merged, order.id, ...(order.merged ?? [])],
});

/** The order that was merged. What had been merged into it follows by itself. */
export function mergedOrder(order: WorkOrder, root: Root, at: string): WorkOrder {
  const { merged: _, ...rest } = order;
  return { ...ended(rest, 'merged', at), mergedInto: root };
}

/** As it was before, in its unit's queue, with the times it had. */
export function unmergedOrder(order: WorkOrder): WorkOrder {
  const { mergedInto: _, outcome: __, finishedAt: ___, assignee: ____, ...rest } = order;
  return { ...rest, status: 'queued' };
}
