import type { Severity } from '../../shared/district/deadline-schemas.ts';
import { DomainError } from '../../shared/errors.ts';
import type { Place } from '../../shared/events/events.ts';
import { FLOW, type Verb } from '../flow/flow.ts';
import type { OrderStatus, Outcome } from '../flow/statuses.ts';

export interface WorkOrder {
  id: string;
  /** Absent: nobody reported it, staff raised it. */
  reportId?: string;
  category: string;
  description: string;
  place: Place;
  status: OrderStatus;
  unit: { code: string; name: string };
  assignee?: { id: string; name: string };
  createdAt: string;
  /** Absent: normal. */
  severity?: Severity;
  /** Case deadline. */
  dueAt: string;
  /** From here on most of the case's time is used. */
  yellowAt?: string;
  /** Deadline of the stage it is in, where that has one. */
  stageDueAt?: string;
  /** What has been told of its times, in this round of it. */
  alerts?: Alerts;
  /** When time next has something to do with it. */
  alarmAt?: string;
  finishedAt?: string;
  outcome?: Outcome;
  returnedCount: number;
  reopenedCount: number;
  photoCount: number;
  rating?: { stars: number; comment?: string; at: string };
  version: number;
  /** Version of the last change that people made: what time does in between outdates nobody's decision. */
  stepVersion?: number;
}

/** What has been told of an order's times. A reopened case begins anew. */
export interface Alerts {
  yellow?: true;
  /** The stage's deadline that was told of. */
  stage?: string;
  /** How far it has climbed, to which office, and when. */
  level?: number;
  to?: { code: string; name: string };
  at?: string;
}

/** @throws DomainError `illegal_transition` */
export function requireLegal(order: WorkOrder, verb: Verb): void {
  if (!FLOW[verb].from.includes(order.status))
    throw new DomainError('illegal_transition', { status: order.status });
}

/** The order after a step, its version one higher. @throws Error for a step the flow does not know: a bug */
export function stepped(order: WorkOrder, verb: Verb, next: WorkOrder): WorkOrder {
  requireLegal(order, verb);
  if (!FLOW[verb].to.includes(next.status)) throw new Error(`${verb} leads to no ${next.status}`);
  const version = order.version + 1;
  return { ...next, version, stepVersion: version };
}

/** Nobody's: whoever had it can no longer go on with it. */
export function withoutAssignee(order: WorkOrder): WorkOrder {
  const { assignee: _, ...rest } = order;
  return rest;
}
