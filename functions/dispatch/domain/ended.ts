import type { Outcome } from '../flow/statuses.ts';
import type { WorkOrder } from './work-order.ts';

/** Closed without the work being done: whatever was asked about it, or put off, is settled with it. */
export function ended(order: WorkOrder, outcome: Outcome, at: string): WorkOrder {
  const { held: _, question: __, suspension: ___, ...rest } = order;
  return { ...rest, status: 'closed', outcome, finishedAt: at };
}
