import { claimsOf } from '../../shared/district/claims-settings.ts';
import { config } from '../../shared/district/config.ts';
import { DomainError } from '../../shared/errors.ts';
import { type WorkOrder, withoutAssignee } from '../domain/work-order.ts';
import { unitInUse, type VerbModule } from '../verbs/verb.ts';
import { alertTo, offeredTo } from './alerts.ts';
import { claimOf, claimsFor, offerOf, stillOfferedTo, wasOfferedTo } from './domain/offer.ts';
import { offeredAgain } from './next-place.ts';
import { takeSlot } from './slots.ts';

async function settings() {
  const [district] = await config('district');
  return claimsOf(district?.claims);
}

export const offer: VerbModule = {
  past: 'offered',
  apply: async (order, { at, command: { bounty = 0, units: codes = [], until }, units }) => {
    const made = offerOf({ bounty, units: codes, until }, order.unit, at, units, await settings());
    const next: WorkOrder = { ...withoutAssignee(order), status: 'offered', offer: made };
    const claimers = stillOfferedTo(made, units);
    if (claimers.length === 0) throw new DomainError('unknown_unit');
    return {
      order: next,
      details: { bounty: String(bounty), units: codes.join(' '), until: made.until },
      events: [offeredTo(next, claimers, at)],
    };
  },
};

export const withdraw: VerbModule = {
  past: 'offer_withdrawn',
  // Nothing has moved for whoever reported it: the order is where it was before the offer.
  internal: true,
  apply: (order) => ({ order: { ...order, status: 'queued' } }),
};

export const claim: VerbModule = {
  past: 'claimed',
  /** Those it was offered to hear who was faster, though they see the order no longer. */
  refuse: (order, staff) => {
    const unit = claimsFor(staff);
    if (!order.offer || unit === undefined || !wasOfferedTo(order.offer, unit)) return;
    if (order.claim) throw new DomainError('already_claimed', { unit: order.unit.name });
    if (order.offer.gaveBack?.includes(unit)) throw new DomainError('gave_back_before');
  },
  apply: async (order, { at, staff, units }) => {
    if (!order.offer || order.offer.until <= at) throw new DomainError('offer_ended');
    const unit = unitInUse(units, staff.unit);
    const set = await settings();
    const next: WorkOrder = {
      ...order,
      status: 'accepted',
      unit,
      assignee: { id: staff.id, name: staff.name },
      claim: claimOf(unit.code, at, set),
    };
    return {
      order: next,
      details: { to: unit.code, toName: unit.name, bounty: String(order.offer.bounty) },
      steps: [takeSlot(unit.code, order.id, set.perUnit)],
      events: [alertTo(next, 'claimed', at, [{ unit: order.offer.from.code }])],
    };
  },
};

/** Within the time for it, and not counted as a return. */
export const giveBack: VerbModule = {
  past: 'given_back',
  apply: async (order, { at }) => {
    if (!order.claim || !order.offer || order.claim.startBy <= at) throw new DomainError('give_back_over');
    const moved = await offeredAgain(order, at);
    const heard = alertTo(moved.order, 'given_back', at, [{ unit: order.offer.from.code }]);
    return { ...moved, events: [...moved.events, heard] };
  },
};
