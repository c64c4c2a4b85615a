import type { Severity } from '../../shared/district/deadline-schemas.ts';
import { DomainError } from '../../shared/errors.ts';
import type { Place } from '../../shared/events/events.ts';
import type { Claim, Offer } from '../claims/domain/offer.ts';
import { holds } from '../flow/conditions.ts';
import { FLOW, type Verb } from '../flow/flow.ts';
import type { OrderStatus, Outcome } from '../flow/statuses.ts';
import type { OfCourier, OfPlan, Origin, Source } from '../inspections/domain/origin.ts';
import type { PartKind, Parts } from '../joint/domain/parts.ts';
import type { Root } from '../merging/domain/merge-rules.ts';
import type { Rejection } from '../rejecting/grounds.ts';
import type { Held, SuspensionRequest } from './suspension.ts';
import type { Urge } from './urges.ts';

export interface WorkOrder {
  id: string;
  /** Absent: nobody reported it, staff raised it. */
  reportId?: string;
  /** Of an inspection: who began it. */
  origin?: Origin;
  /** The round on which it was found, and at which of its points. */
  foundBy?: Source;
  /** The plan whose time had come. */
  plan?: OfPlan;
  /** The courier's card that it was raised from. */
  courier?: OfCourier;
  /** Asked from a shop's own code. Nobody has made sure that the shop itself asks. */
  fromMerchant?: true;
  /** How many points there are to look at on it; they are rows beside the order. */
  sheet?: { checks: number };
  category: string;
  description: string;
  place: Place;
  status: OrderStatus;
  unit: { code: string; name: string };
  assignee?: { id: string; name: string };
  createdAt: string;
  /** When its version last rose. */
  changedAt?: string;
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
  /** While it waits or is put off: what it goes back to, and since when. */
  held?: Held;
  /** While it waits: what the reporter was asked, and how long it waits for the answer. */
  question?: { text: string; at: string; until: string };
  /** How often the reporter was asked, and how often they answered. */
  questionCount?: number;
  answeredCount?: number;
  /** Asked for, not yet decided. */
  suspension?: SuspensionRequest;
  /** How often it got more time, and how much in all: minutes on its own clock. */
  extension?: { count: number; minutes: number };
  /** Everything it was urged for, with what was answered. */
  urges?: Urge[];
  /** A part of another order: which, and what it is for. */
  parent?: string;
  kind?: PartKind;
  /** What other units are asked for beside whoever leads. */
  parts?: Parts;
  /** The same as another one, which goes on for both. */
  mergedInto?: Root;
  /** Those merged into this one, also by way of others. */
  merged?: string[];
  /** Why nothing is done about it, or why it was so before an appeal. */
  rejection?: Rejection;
  appealedCount?: number;
  /** Held out to several units, or claimed from such an offer. */
  offer?: Offer;
  /** A place among its unit's claims. */
  claim?: Claim;
  /** Promised for it, to the unit that claimed it and got it done. */
  bounty?: { promised: number; unit: string };
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
  const { from, when } = FLOW[verb];
  if (!from.includes(order.status) || !holds(when, order)) throw refusal(order, verb);
}

function refusal({ status, mergedInto, parent }: WorkOrder, verb: Verb): DomainError {
  if (mergedInto) return new DomainError('order_merged', { root: mergedInto.order });
  if (parent !== undefined && FLOW[verb].when === 'whole') return new DomainError('part_stays');
  return new DomainError('illegal_transition', { status });
}

/** The order after a step, its version one higher. @throws Error for a step the flow does not know: a bug */
export function stepped(order: WorkOrder, verb: Verb, next: WorkOrder): WorkOrder {
  requireLegal(order, verb);
  const { to, beside } = FLOW[verb];
  const leads = to === 'same' ? next.status === order.status : to.includes(next.status);
  if (!leads) throw new Error(`${verb} leads to no ${next.status}`);
  const version = order.version + 1;
  const seen = order.stepVersion ?? order.version;
  return { ...next, version, stepVersion: beside ? seen : version };
}

/** The order with a change that is no step of its own: what people decided on what they saw still stands. */
export const beside = (order: WorkOrder, change: Partial<WorkOrder>): WorkOrder => ({
  ...order,
  ...change,
  version: order.version + 1,
  stepVersion: order.stepVersion ?? order.version,
});

/** Nobody's: whoever had it can no longer go on with it. */
export function withoutAssignee(order: WorkOrder): WorkOrder {
  const { assignee: _, ...rest } = order;
  return rest;
}
