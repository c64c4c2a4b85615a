import type { NewEvent } from '../shared/events/events.ts';
import type { Commit } from '../shared/kernel/commit.ts';
import { withAlarm } from './domain/deadline/alarms.ts';
import { inStage, type Timing } from './domain/deadline/order-times.ts';
import type { WorkOrder } from './domain/work-order.ts';
import { type LogEntry, putLog, putOrder } from './order-repository.ts';

/** What the report slice needs to know of a change. */
function orderChanged(order: WorkOrder, reportId: string, entry: LogEntry): NewEvent {
  return {
    type: 'order.changed',
    payload: {
      orderId: order.id,
      reportId,
      version: order.version,
      action: entry.action,
      status: order.status,
      at: entry.at,
      by: entry.by,
      unit: order.unit,
      dueAt: order.dueAt,
      ...(order.yellowAt ? { yellowAt: order.yellowAt } : {}),
      ...(entry.note ? { note: entry.note } : {}),
      ...(entry.photos ? { photos: entry.photos } : {}),
    },
  };
}

/** Lines that say again what the reporter said; they have told their page themselves. */
const REPORTERS_OWN: readonly string[] = ['solved', 'rated'];

/**
 * One change of an order, whole: the row with its times, the line in its log, and the news for whoever reported it.
 * @param next with its version, which is the line's; its times are worked out here
 * @param before undefined for an order that begins
 */
export function record(
  next: WorkOrder,
  before: WorkOrder | undefined,
  entry: LogEntry,
  timing: Timing,
): Commit & { order: WorkOrder } {
  const order = withAlarm(inStage(next, before, entry.at, timing), timing);
  const news =
    order.reportId === undefined || entry.internal || REPORTERS_OWN.includes(entry.action)
      ? []
      : [orderChanged(order, order.reportId, entry)];
  return { order, steps: [putOrder(order, before), putLog(order.id, order.version, entry)], events: news };
}
