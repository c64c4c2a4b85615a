import { caseTimes, type Timing } from '../../domain/deadline/order-times.ts';
import type { WorkOrder } from '../../domain/work-order.ts';
import type { PartKind } from './parts.ts';

interface Asked {
  id: string;
  kind: PartKind;
  /** What the unit is asked to do, in the words of whoever leads. */
  what: string;
  unit: { code: string; name: string };
  at: string;
}

/** Its own time, but no later than its order's, unless that is over already. */
function times(order: WorkOrder, at: string, timing: Timing) {
  const { terms, clock } = timing;
  const left = Math.floor(clock.between(Date.parse(at), Date.parse(order.dueAt)) / 60_000);
  return caseTimes(
    at,
    left > 0 ? { ...timing, terms: { ...terms, case: Math.min(terms.case, left) } } : timing,
  );
}

/** An order for one of several units. It says where and what is asked; nothing of who reported it, nor of their words. */
export function newPart(order: WorkOrder, { id, kind, what, unit, at }: Asked, timing: Timing): WorkOrder {
  return {
    id,
    parent: order.id,
    kind,
    category: order.category,
    description: what,
    place: order.place,
    status: 'queued',
    unit,
    createdAt: at,
    ...(order.severity ? { severity: order.severity } : {}),
    ...times(order, at, timing),
    returnedCount: 0,
    reopenedCount: 0,
    photoCount: 0,
    version: 1,
    stepVersion: 1,
  };
}
