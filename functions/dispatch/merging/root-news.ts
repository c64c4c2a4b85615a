import type { NewEvent } from '../../shared/events/events.ts';
import { reportIdOf } from '../../shared/ids.ts';
import type { WorkOrder } from '../domain/work-order.ts';
import { isOpen } from '../flow/statuses.ts';

/** What those who wait for an order that theirs was merged into want to hear of it; undefined: nothing new to them. */
export function rootAction(before: WorkOrder | undefined, order: WorkOrder): string | undefined {
  if (!before || before.status === order.status) return undefined;
  if (isOpen(order.status)) return isOpen(before.status) ? undefined : 'root_reopened';
  if (order.status === 'finished') return 'root_finished';
  switch (order.outcome) {
    case 'solved':
      return 'root_solved';
    case 'rejected':
      return 'root_rejected';
    case 'done':
      return 'root_finished';
    default:
      // Merged itself: those who wait for it are told where they go.
      return undefined;
  }
}

/** For the reports that were merged into this one; those that nobody reported have nobody to tell. */
export function rootNews(before: WorkOrder | undefined, order: WorkOrder, at: string): NewEvent[] {
  const action = rootAction(before, order);
  const { id: orderId, version, merged = [] } = order;
  if (!action || merged.length === 0) return [];
  return [
    { type: 'order.root_moved', payload: { orderId, version, action, at, reports: merged.map(reportIdOf) } },
  ];
}
