import { config } from '../shared/district/config.ts';
import { communityOf } from '../shared/district/regions.ts';
import type { By, NewEvent, Payload } from '../shared/events/events.ts';
import { orderIdOf } from '../shared/ids.ts';
import type { Commit } from '../shared/kernel/commit.ts';
import { caseTimes, inStage, timesOfReopened } from './domain/deadline/order-times.ts';
import { close, reopen, type WorkOrder } from './domain/work-order.ts';
import { getOrder, type LogEntry, putLog, putOrder, rosterOf } from './order-repository.ts';
import { type Decision, decideRoute } from './routes/domain/routing.ts';
import { timingOf } from './timing.ts';

const SYSTEM: By = { role: 'system' };
const REPORTER: By = { role: 'resident' };

const definite = (because: Decision['because']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(because).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

/** What the report slice needs to know of a change. */
export function orderChanged(order: WorkOrder, entry: LogEntry): NewEvent {
  return {
    type: 'order.changed',
    payload: {
      orderId: order.id,
      reportId: order.reportId,
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

/** Exactly one work order: its key is the report's, its put is conditional, and the outbox row goes with it. */
export async function routeReport(report: Payload<'report.submitted'>): Promise<Commit> {
  const id = orderIdOf(report.reportId);
  const { regionCode } = report.place;
  const community = communityOf(regionCode);
  const [existing, routes, units, timing, roster] = await Promise.all([
    getOrder(id),
    config('route'),
    config('unit'),
    timingOf(report.category),
    community ? rosterOf(community) : [],
  ]);
  if (existing) return { steps: [] };
  const question = {
    reportId: report.reportId,
    category: report.category,
    regionCode,
    at: report.at,
    request: report.request,
  };
  const decision = decideRoute(question, routes, units, roster);
  const unit = units.find(({ code }) => code === decision.unit);
  const placed: WorkOrder = {
    id,
    reportId: report.reportId,
    category: report.category,
    description: report.description,
    place: report.place,
    status: decision.assignee ? 'assigned' : 'queued',
    unit: { code: decision.unit, name: unit?.name.zh ?? decision.unit },
    ...(decision.assignee ? { assignee: decision.assignee } : {}),
    createdAt: report.at,
    severity: timing.severity,
    ...caseTimes(report.at, timing),
    returnedCount: 0,
    reopenedCount: 0,
    photoCount: report.photoCount,
    version: 1,
  };
  const order = inStage(placed, undefined, report.at, timing);
  const entry: LogEntry = {
    at: report.at,
    action: 'routed',
    by: SYSTEM,
    details: definite(decision.because),
  };
  return { steps: [putOrder(order), putLog(id, 1, entry)], events: [orderChanged(order, entry)] };
}

async function requireOrder(reportId: string): Promise<WorkOrder> {
  const order = await getOrder(orderIdOf(reportId));
  // The reporter answers a finished order, so it exists; if not yet, the queue tries again.
  if (!order) throw new Error(`no work order for ${reportId} yet`);
  return order;
}

/** Solved: the order closes. A second message finds it closed and only clears its row. */
export async function closeOrder({ reportId, at }: Payload<'report.confirmed'>): Promise<Commit> {
  const order = await requireOrder(reportId);
  if (order.status === 'closed') return { steps: [] };
  const next = close(order);
  return {
    steps: [putOrder(next, order), putLog(order.id, next.version, { at, action: 'solved', by: REPORTER })],
  };
}

export async function reopenOrder({ reportId, at, reason }: Payload<'report.reopened'>): Promise<Commit> {
  const order = await requireOrder(reportId);
  const timing = await timingOf(order.category, order.severity);
  const next = inStage(reopen(order, timesOfReopened(order, at, timing)), order, at, timing);
  const entry = { at, action: 'reopened', by: REPORTER, ...(reason ? { reason } : {}) };
  // The reporter must see the new deadline, not the old one in red.
  return {
    steps: [putOrder(next, order), putLog(order.id, next.version, entry)],
    events: [orderChanged(next, entry)],
  };
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
  return { steps: [putOrder(next, order), putLog(order.id, next.version, entry)] };
}
