import type { WorkOrder } from '../../domain/work-order.ts';

/** While it is one of these, in the hands of the unit that claimed it, it takes a place among the unit's claims. */
const IN_HAND: readonly string[] = ['accepted', 'in_progress', 'waiting', 'suspended'];
const WORK_DONE: readonly (string | undefined)[] = ['solved', 'unconfirmed', 'done'];

const isDone = ({ status, outcome }: WorkOrder): boolean =>
  status === 'finished' || (status === 'closed' && WORK_DONE.includes(outcome));

/**
 * What is left of offer, claim and bounty after any step, whoever took it: the one place that knows when a claim
 * ends. An offer stands while it can still be claimed or given back; a bounty, once its work is done, while the order
 * stays with the unit that did it.
 */
export function settled(order: WorkOrder): WorkOrder {
  const { offer, claim, bounty, ...rest } = order;
  if (order.status === 'offered') return offer ? { ...rest, offer } : rest;
  if (claim && claim.unit === order.unit.code && IN_HAND.includes(order.status)) return order;
  if (offer && claim && claim.unit === order.unit.code && isDone(order))
    return { ...rest, bounty: { promised: offer.bounty, unit: claim.unit } };
  return bounty && bounty.unit === order.unit.code ? { ...rest, bounty } : rest;
}
