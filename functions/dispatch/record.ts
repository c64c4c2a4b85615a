import type { NewEvent } from '../shared/events/events.ts';
import { orderAlerted } from '../shared/events/notices.ts';
import type { Commit } from '../shared/kernel/commit.ts';
import { settled } from './claims/domain/settled.ts';
import { freedSlots } from './claims/slots.ts';
import { withAlarm } from './domain/deadline/alarms.ts';
import { inStage, type Timing } from './domain/deadline/order-times.ts';
import { withoutLapsedRequest } from './domain/suspension.ts';
import type { WorkOrder } from './domain/work-order.ts';
import { pinSteps } from './map/pin-steps.ts';
import { rootNews } from './merging/root-news.ts';
import { type LogEntry, putLog, putOrder } from './order-repository.ts';
import { toldOf } from './supervision/recipients.ts';
import { watchSteps } from './supervision/watch.ts';

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
      ...(order.finishedAt ? { finishedAt: order.finishedAt } : {}),
      ...(order.question ? { question: order.question } : {}),
      ...(order.outcome ? { outcome: order.outcome } : {}),
      ...(order.mergedInto?.report ? { mergedInto: order.mergedInto.report } : {}),
      ...(order.outcome === 'rejected' && order.rejection ? { ground: order.rejection.ground } : {}),
      ...(entry.note ? { note: entry.note } : {}),
      ...(entry.photos ? { photos: entry.photos } : {}),
    },
  };
}

/** What staff are to hear of it. */
function alerted(order: WorkOrder, entry: LogEntry): NewEvent[] {
  const told = toldOf(order, entry);
  if (!told) return [];
  const { id: orderId, reportId, version } = order;
  return [orderAlerted({ orderId, ...(reportId ? { reportId } : {}), version, at: entry.at, ...told })];
}

/** Lines that say again what the reporter said, or did not say in time: their page says so already. */
const REPORTERS_OWN: readonly string[] = ['solved', 'rated', 'closed'];

/**
 * One change of an order, whole: the row with its times, the line in its log, the lists it stands in, and the news for
 * whoever reported it and for the staff concerned.
 * @param next with its version, which is the line's; its times are worked out here
 * @param before undefined for an order that begins
 */
export function record(
  next: WorkOrder,
  before: WorkOrder | undefined,
  entry: LogEntry,
  timing: Timing,
): Commit & { order: WorkOrder } {
  const settledOrder = { ...withoutLapsedRequest(settled(next), before), changedAt: entry.at };
  const order = withAlarm(inStage(settledOrder, before, entry.at, timing), timing);
  const news =
    order.reportId === undefined || entry.internal || REPORTERS_OWN.includes(entry.action)
      ? []
      : [orderChanged(order, order.reportId, entry)];
  const steps = [
    putOrder(order, before),
    putLog(order.id, order.version, entry),
    ...freedSlots(order, before),
    ...watchSteps(order, before, entry.at),
    ...pinSteps(order, before),
  ];
  return { order, steps, events: [...news, ...rootNews(before, order, entry.at), ...alerted(order, entry)] };
}
