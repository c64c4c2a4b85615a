import type { Stage, Terms } from '../../../shared/district/deadline-schemas.ts';
import { isHeld, type OrderStatus } from '../../flow/statuses.ts';
import type { WorkOrder } from '../work-order.ts';
import type { WorkingClock } from './working-clock.ts';

/** How long a case may take, and the clock that counts it. */
export interface Timing {
  terms: Terms;
  clock: WorkingClock;
  /** How long after its time an order climbs from the first office to the second, and to the third: minutes. */
  climb: readonly number[];
  /** How long whoever has it may take to answer an urge: minutes. */
  urge: number;
}

export interface Times {
  /** Of the case. */
  dueAt: string;
  /** From here on four fifths of the case's time are used. */
  yellowAt?: string;
  /** Of the stage it is in, where that has a time of its own. */
  stageDueAt?: string;
}

const MINUTE_MS = 60_000;
const iso = (at: number): string => new Date(at).toISOString();

const STAGE_OF: Readonly<Record<OrderStatus, Stage | undefined>> = {
  queued: 'route',
  offered: 'route',
  assigned: 'accept',
  accepted: 'finish',
  in_progress: 'finish',
  waiting: undefined,
  suspended: undefined,
  finished: undefined,
  closed: undefined,
};

/** When four fifths of the time until `dueAt` are used. */
const yellowOf = (createdAt: number, dueAt: number, clock: WorkingClock): number =>
  clock.after(createdAt, Math.ceil(clock.between(createdAt, dueAt) * 0.8));

/** Of a case that begins. */
export function caseTimes(
  createdAt: string,
  { terms, clock }: Timing,
): Required<Pick<Times, 'dueAt' | 'yellowAt'>> {
  const from = Date.parse(createdAt);
  const due = clock.after(from, terms.case * MINUTE_MS);
  return { dueAt: iso(due), yellowAt: iso(yellowOf(from, due, clock)) };
}

/** What a working day is to a case that comes back; the other clock gives it a whole one. */
const BACK_AGAIN_MINUTES = { working: 8 * 60, elapsed: 24 * 60 };

/** A case that comes back gets at least a day: it may be past its time. */
export function timesOfReopened(
  order: Pick<WorkOrder, 'createdAt' | 'dueAt'>,
  at: string,
  { terms, clock }: Timing,
): Required<Pick<Times, 'dueAt' | 'yellowAt'>> {
  const least = clock.after(Date.parse(at), BACK_AGAIN_MINUTES[terms.clock] * MINUTE_MS);
  const due = Math.max(least, Date.parse(order.dueAt));
  return { dueAt: iso(due), yellowAt: iso(yellowOf(Date.parse(order.createdAt), due, clock)) };
}

/** When a stage that begins now is over; it does not end after a case that still has time. */
export function stageDue(
  stage: Stage,
  at: string,
  caseDueAt: string,
  { terms, clock }: Timing,
): string | undefined {
  const minutes = terms.stages?.[stage];
  if (minutes === undefined) return undefined;
  const due = iso(clock.after(Date.parse(at), minutes * MINUTE_MS));
  return caseDueAt > at && caseDueAt < due ? caseDueAt : due;
}

/**
 * The order with the time of the stage it has come to. A stage begins when the order comes to it, or to another unit
 * in it; nothing else begins it anew.
 * @param before the order as it was; undefined when there was none
 */
export function inStage(
  order: WorkOrder,
  before: WorkOrder | undefined,
  at: string,
  timing: Timing,
): WorkOrder {
  // Who stops for a while and goes on is in the stage they were in.
  if (isHeld(order.status) || (before && isHeld(before.status) && STAGE_OF[order.status] === 'finish'))
    return order;
  const stage = STAGE_OF[order.status];
  const moved = before?.unit.code !== order.unit.code || before?.reopenedCount !== order.reopenedCount;
  if (before && !moved && STAGE_OF[before.status] === stage) return order;
  const { stageDueAt: _, ...rest } = order;
  const stageDueAt = stage && stageDue(stage, at, order.dueAt, timing);
  return stageDueAt === undefined ? rest : { ...rest, stageDueAt };
}

/** So much more time for the case, on its own clock: minutes. A stage that was to end with it ends with it still. */
export function extended(times: Times, minutes: number, clock: WorkingClock): Times {
  const later = (at: string): string => iso(clock.after(Date.parse(at), minutes * MINUTE_MS));
  const { dueAt, yellowAt, stageDueAt } = times;
  return {
    dueAt: later(dueAt),
    ...(yellowAt === undefined ? {} : { yellowAt: later(yellowAt) }),
    ...(stageDueAt === undefined ? {} : { stageDueAt: stageDueAt === dueAt ? later(dueAt) : stageDueAt }),
  };
}

/** After a time in which only the reporter could go on: what had not come yet comes so much later, on the case's clock. */
export function afterPause(times: Times, from: string, to: string, clock: WorkingClock): Times {
  const paused = clock.between(Date.parse(from), Date.parse(to));
  const later = (at: string): string => (at > from ? iso(clock.after(Date.parse(at), paused)) : at);
  return {
    dueAt: later(times.dueAt),
    ...(times.yellowAt === undefined ? {} : { yellowAt: later(times.yellowAt) }),
    ...(times.stageDueAt === undefined ? {} : { stageDueAt: later(times.stageDueAt) }),
  };
}
