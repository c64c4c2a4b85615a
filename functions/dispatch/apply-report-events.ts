import type { By, Payload } from '../shared/events/events.ts';
import { orderIdOf } from '../shared/ids.ts';
import type { Commit } from '../shared/kernel/commit.ts';
import { caseTimes, timesOfReopened } from './domain/deadline/order-times.ts';
import { stepped, type WorkOrder } from './domain/work-order.ts';
import { getOrder, type LogEntry } from './order-repository.ts';
import { requireOrder } from './questions/require-order.ts';
import { record } from './record.ts';
import { timingOf } from './timing.ts';
import { whereTo } from './where-to.ts';

const SYSTEM: By = { role: 'system' };
const REPORTER: By = { role: 'resident' };

/** Exactly one work order: its key is the report's, its put is conditional, and the outbox row goes with it. */
export async function routeReport(report: Payload<'report.submitted'>): Promise<Commit> {
  const id = orderIdOf(report.reportId);
  const { reportId, category, place, at, request } = report;
  const [existing, timing, { unit, assignee, because }] = await Promise.all([
    getOrder(id),
    timingOf(category),
    whereTo({ reportId, category, regionCode: place.regionCode, at, request }),
  ]);
  if (existing) return { steps: [] };
  const placed: WorkOrder = {
    id,
    reportId: report.reportId,
    category: report.category,
    description: report.description,
    ...(request?.to === 'industry' ? { fromMerchant: true } : {}),
    place: report.place,
    status: assignee ? 'assigned' : 'queued',
    unit,
    ...(assignee ? { assignee } : {}),
    createdAt: report.at,
    severity: timing.severity,
    ...caseTimes(report.at, timing),
    returnedCount: 0,
    reopenedCount: 0,
    photoCount: report.photoCount,
    version: 1,
    stepVersion: 1,
  };
  const entry: LogEntry = {
    at: report.at,
    action: 'routed',
    by: SYSTEM,
    details: because,
  };
  return record(placed, undefined, entry, timing);
}

/** Solved: the order closes. A second message finds it closed and only clears its row. */
export async function closeOrder({ reportId, at }: Payload<'report.confirmed'>): Promise<Commit> {
  const order = await requireOrder(reportId);
  if (order.status === 'closed') return { steps: [] };
  const next = stepped(order, 'solve', { ...order, status: 'closed', outcome: 'solved' });
  const entry = { at, action: 'solved', by: REPORTER };
  return record(next, order, entry, await timingOf(order.category, order.severity));
}

/** Finished, and nobody said whether it is solved: it counts apart from what is. */
export async function lapseOrder({ reportId, at }: Payload<'report.lapsed'>): Promise<Commit> {
  const order = await requireOrder(reportId);
  if (order.status === 'closed') return { steps: [] };
  const next = stepped(order, 'lapse', { ...order, status: 'closed', outcome: 'unconfirmed' });
  const entry = { at, action: 'closed', by: SYSTEM };
  return record(next, order, entry, await timingOf(order.category, order.severity));
}

/** Back to whoever finished it, with at least a day; its times begin anew, so it can climb anew. */
export async function reopenOrder({ reportId, at, reason }: Payload<'report.reopened'>): Promise<Commit> {
  const order = await requireOrder(reportId);
  const timing = await timingOf(order.category, order.severity);
  const { finishedAt: _, alerts: __, ...rest } = order;
  const next = stepped(order, 'reopen', {
    ...rest,
    ...timesOfReopened(order, at, timing),
    status: order.assignee ? 'assigned' : 'queued',
    reopenedCount: order.reopenedCount + 1,
  });
  const entry = { at, action: 'reopened', by: REPORTER, ...(reason ? { reason } : {}) };
  return record(next, order, entry, timing);
}

/** Staff see what the reporter thought of it. */
export async function showReview(review: Payload<'review.recorded'>): Promise<Commit> {
  const order = await getOrder(review.orderId);
  if (!order) throw new Error(`no work order ${review.orderId}`);
  const { stars, comment, at } = review;
  const next = {
    ...order,
    rating: { stars, at, ...(comment ? { comment } : {}) },
    version: order.version + 1,
  };
  const entry = { at, action: 'rated', by: REPORTER, ...(comment ? { note: comment } : {}) };
  return record(next, order, entry, await timingOf(order.category, order.severity));
}
