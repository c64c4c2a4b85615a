import type { OrderLogEntry, OrderView, Staff, WorkOrder } from '../../../api-types.ts';

/** Whose copies these are: nobody else on this phone ever sees them. */
export interface Owner {
  staff: Staff;
  at: number;
}

export interface ListCopy {
  at: number;
  items: WorkOrder[];
}

export interface OrderCopy {
  at: number;
  order: WorkOrder;
}

/** What is older is dropped, seen or not. */
export const KEEP_MS = 7 * 86_400_000;
export const isFresh = (copy: { at: number }, now: number): boolean => now - copy.at <= KEEP_MS;

/** An opened order stays readable; so many of them, the newest first. */
export const MAX_ORDERS = 60;

export const listKey = (view: OrderView): string => `list:${view}`;
export const orderKey = (id: string): string => `order:${id}`;

const entryCopy = ({ at, action, by, note, reason, photos, details }: OrderLogEntry): OrderLogEntry => ({
  at,
  action,
  by: { role: by.role, ...(by.name ? { name: by.name } : {}) },
  ...(note ? { note } : {}),
  ...(reason ? { reason } : {}),
  ...(photos ? { photos } : {}),
  ...(details ? { details } : {}),
});

const KEPT = [
  'id',
  'reportId',
  'origin',
  'plan',
  'outcome',
  'rejection',
  'appealedCount',
  'checks',
  'status',
  'colour',
  'category',
  'categoryName',
  'description',
  'place',
  'unit',
  'createdAt',
  'dueAt',
  'version',
  'photos',
  'allowedActions',
  'offer',
  'claim',
  'urgedAt',
  'urges',
  'suspension',
] as const satisfies (keyof WorkOrder)[];

/**
 * What of an order may lie on a phone, by name: whatever the server may one day add about the reporter does not
 * come along by itself.
 */
export function copyOf(order: WorkOrder): WorkOrder {
  const { assignee, log } = order;
  const kept = {} as Pick<WorkOrder, (typeof KEPT)[number]>;
  for (const name of KEPT) if (order[name] !== undefined) Object.assign(kept, { [name]: order[name] });
  return {
    ...kept,
    ...(assignee ? { assignee: { id: assignee.id, name: assignee.name } } : {}),
    ...(log ? { log: log.map(entryCopy) } : {}),
  };
}
