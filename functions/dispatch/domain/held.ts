import { afterHold } from '../claims/domain/offer.ts';
import { afterPause } from './deadline/order-times.ts';
import type { WorkingClock } from './deadline/working-clock.ts';
import type { WorkOrder } from './work-order.ts';

/** Stopped for a while: it goes on from where it was. @param until when time takes it up again */
export function held(
  order: WorkOrder,
  status: 'waiting' | 'suspended',
  at: string,
  until?: string,
): WorkOrder {
  return { ...order, status, held: { status: order.status, at, ...(until ? { until } : {}) } };
}

/**
 * Goes on from where it was. Waiting for the reporter moved its times; being put off moved nothing of the case's. Until
 * when work must have begun is between the units, and moves with both.
 */
export function resumed(order: WorkOrder, at: string, clock: WorkingClock): WorkOrder {
  const { held: before, question: _, ...rest } = order;
  if (!before) throw new Error(`${order.id} is held by nobody`);
  const times = order.status === 'waiting' ? afterPause(order, before.at, at, clock) : {};
  const { claim } = rest;
  return {
    ...rest,
    ...times,
    ...(claim ? { claim: afterHold(claim, before.at, at) } : {}),
    status: before.status,
  };
}
