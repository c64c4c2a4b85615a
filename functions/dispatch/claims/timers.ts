import { stepped } from '../domain/work-order.ts';
import type { Timer } from '../escalation/timer.ts';
import { alertTo } from './alerts.ts';
import { assigned, offeredAgain } from './next-place.ts';

/** Nobody wanted it by the end of the offer: it goes where it would go without one. */
export const offerEnds: Timer = async (order, at) => {
  const { order: next, details, events } = await assigned(order, at);
  return { order: stepped(order, 'unclaimed', next), action: 'offer_ended', details, events };
};

/** Claimed, and no work begun in time: the others get it, or whoever the rules say. */
export const claimEnds: Timer = async (order, at) => {
  const { order: next, details, events } = await offeredAgain(order, at);
  const holders = [
    ...(order.assignee ? [{ staff: order.assignee.id }] : []),
    ...(order.offer ? [{ unit: order.offer.from.code }] : []),
  ];
  return {
    order: stepped(order, 'take_back', next),
    action: 'claim_lapsed',
    details: { ...details, from: order.unit.code, fromName: order.unit.name },
    events: [...events, ...(holders.length > 0 ? [alertTo(next, 'given_back', at, holders)] : [])],
  };
};
