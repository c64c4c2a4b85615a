import type { WorkOrder } from '../../../domain/work-order.ts';

/** All that a courier is told of an order: no name, no office's reasons. */
export const STATUS_WORDS = ['received', 'in_progress', 'done', 'not_done'] as const;
export type StatusWord = (typeof STATUS_WORDS)[number];

const NOBODY_YET: readonly string[] = ['queued', 'assigned', 'offered'];

export function statusWord({ status, outcome }: Pick<WorkOrder, 'status' | 'outcome'>): StatusWord {
  if (status === 'closed') return outcome === 'rejected' || outcome === 'dropped' ? 'not_done' : 'done';
  return NOBODY_YET.includes(status) ? 'received' : 'in_progress';
}
