import type { Severity } from '../../../shared/district/deadline-schemas.ts';
import type { Place } from '../../../shared/events/events.ts';
import { caseTimes, type Timing } from '../../domain/deadline/order-times.ts';
import type { WorkOrder } from '../../domain/work-order.ts';
import type { Origin } from './origin.ts';

interface Raised {
  id: string;
  origin: Origin;
  category: string;
  severity: Severity;
  description: string;
  place: Place;
  unit: { code: string; name: string };
  assignee?: { id: string; name: string };
  at: string;
  photoCount?: number;
  more?: Pick<WorkOrder, 'foundBy' | 'plan' | 'sheet' | 'courier'>;
}

/** An order that no resident reported: there is nobody to ask whether it is solved. */
export function raisedOrder(raised: Raised, timing: Timing): WorkOrder {
  const { id, origin, category, severity, description, place, unit, assignee, at, photoCount = 0 } = raised;
  return {
    id,
    origin,
    category,
    description,
    place,
    status: assignee ? 'assigned' : 'queued',
    unit,
    ...(assignee ? { assignee } : {}),
    createdAt: at,
    severity,
    ...caseTimes(at, timing),
    ...raised.more,
    returnedCount: 0,
    reopenedCount: 0,
    photoCount,
    version: 1,
    stepVersion: 1,
  };
}
