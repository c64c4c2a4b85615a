import type { WorkOrder } from '../domain/work-order.ts';

/** What is known of somebody and an order: the version they looked at, and up to when they called everything read. */
interface Seen {
  version?: number | undefined;
  upTo?: string | undefined;
}

/** Whether it changed since. An order from before changes had a time counts from its beginning. */
export function isUnread(
  { version, createdAt, changedAt = createdAt }: Pick<WorkOrder, 'version' | 'createdAt' | 'changedAt'>,
  seen: Seen,
): boolean {
  if (seen.version !== undefined && seen.version >= version) return false;
  return seen.upTo === undefined || changedAt > seen.upTo;
}
