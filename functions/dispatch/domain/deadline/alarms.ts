import { isOpen } from '../../flow/statuses.ts';
import { urgeDue } from '../urges.ts';
import type { WorkOrder } from '../work-order.ts';
import type { Timing } from './order-times.ts';

/**
 * What time has to say of an order: most of it is used, a stage is over, it climbs to the next office, an offer or a
 * claim ends, the reporter or whoever was urged did not answer, or what was put off goes on.
 */
export type Alarm =
  | { kind: 'yellow' }
  | { kind: 'stage' }
  | { kind: 'level'; level: number }
  | { kind: 'offer' }
  | { kind: 'claim' }
  | { kind: 'question' }
  | { kind: 'urge'; dueAt: string }
  | { kind: 'go_on' };

/** The community's, the subdistrict's and the district's office. */
export const LEVELS = 3;

interface Appointment {
  at: string;
  alarm: Alarm;
}

/**
 * Everything still to be said, in no order. The clock of a case that waits for its reporter stands still; whoever was
 * urged owes an answer all the same. A case that was late before its reporter was asked climbs on from when it was due:
 * a question that is asked late buys no time.
 */
function appointments(order: WorkOrder, { clock, climb }: Timing): Appointment[] {
  if (!isOpen(order.status)) return [];
  const found: Appointment[] = [];
  const unanswered = urgeDue(order.urges);
  if (unanswered) found.push({ at: unanswered, alarm: { kind: 'urge', dueAt: unanswered } });
  if (order.status === 'waiting') {
    if (order.question) found.push({ at: order.question.until, alarm: { kind: 'question' } });
    return found;
  }
  const { yellow, stage, level = 0 } = order.alerts ?? {};
  const { dueAt, yellowAt, stageDueAt } = order;
  const { offer, claim } = order;
  if (order.status === 'offered' && offer) found.push({ at: offer.until, alarm: { kind: 'offer' } });
  if (order.status === 'accepted' && claim) found.push({ at: claim.startBy, alarm: { kind: 'claim' } });
  if (order.status === 'suspended' && order.held?.until)
    found.push({ at: order.held.until, alarm: { kind: 'go_on' } });
  if (yellowAt !== undefined && !yellow && level === 0)
    found.push({ at: yellowAt, alarm: { kind: 'yellow' } });
  // A stage that ends with its case has nothing to add to what is said of the case.
  if (stageDueAt !== undefined && stageDueAt !== stage && stageDueAt < dueAt && level === 0)
    found.push({ at: stageDueAt, alarm: { kind: 'stage' } });
  if (level < LEVELS) {
    const later = climb[level - 1];
    const at =
      level === 0
        ? dueAt
        : later === undefined
          ? undefined
          : new Date(clock.after(Date.parse(dueAt), later * 60_000)).toISOString();
    if (at !== undefined) found.push({ at, alarm: { kind: 'level', level: level + 1 } });
  }
  return found;
}

/** What comes next, and when; undefined when time has nothing more to say. */
export function nextAlarm(order: WorkOrder, timing: Timing): Appointment | undefined {
  let next: Appointment | undefined;
  for (const each of appointments(order, timing)) if (!next || each.at < next.at) next = each;
  return next;
}

/** The order with the moment at which time has something to do with it. */
export function withAlarm(order: WorkOrder, timing: Timing): WorkOrder {
  const { alarmAt: _, ...rest } = order;
  const next = nextAlarm(order, timing);
  return next ? { ...rest, alarmAt: next.at } : rest;
}

/** The order once the alarm was told; its version is one higher, what people decided stays as it is. */
export function rung(
  order: WorkOrder,
  alarm: Alarm,
  to: { code: string; name: string } | undefined,
  at: string,
): WorkOrder {
  const { alerts = {}, stageDueAt } = order;
  const told = (): WorkOrder['alerts'] => {
    switch (alarm.kind) {
      case 'yellow':
        return { ...alerts, yellow: true };
      case 'stage':
        return { ...alerts, ...(stageDueAt ? { stage: stageDueAt } : {}) };
      case 'level':
        return { ...alerts, level: alarm.level, ...(to ? { to } : {}), at };
      default:
        return undefined;
    }
  };
  const next = told();
  return { ...order, ...(next ? { alerts: next } : {}), version: order.version + 1 };
}
