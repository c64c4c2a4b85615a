/**
 * queued: in a unit's queue, nobody's yet; assigned: a person's, not yet taken up; offered: any of several units may
 * claim it; waiting: for the reporter's answer, its clock stands still; suspended: put off, its clock goes on.
 */
export const ORDER_STATUSES = [
  'queued',
  'assigned',
  'offered',
  'accepted',
  'in_progress',
  'waiting',
  'suspended',
  'finished',
  'closed',
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

export const isOpen = (status: OrderStatus): boolean => status !== 'finished' && status !== 'closed';

/** Somebody stopped working on it for a while; it goes on from where it was. */
export const isHeld = (status: OrderStatus): boolean => status === 'waiting' || status === 'suspended';

/**
 * How a case ended. solved: the reporter says so; unconfirmed: finished, and the reporter never answered; done:
 * finished, and there is no reporter to ask; dropped: a part of another order that is no longer needed; the others say
 * what became of it instead.
 */
export const OUTCOMES = ['solved', 'unconfirmed', 'done', 'rejected', 'merged', 'dropped'] as const;
export type Outcome = (typeof OUTCOMES)[number];
