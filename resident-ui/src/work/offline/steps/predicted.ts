import type { OrderLogEntry, Staff, WorkOrder } from '../../../api-types.ts';
import type { Point, PointAnswer } from '../../../inspect/inspect-api.ts';
import { type OfflineVerb, type Step, WAY } from './steps.ts';

const picturesOf = (photos: Step['photos']) =>
  photos.length ? { photos: photos.map(({ id }) => ({ id, status: 'pending' as const })) } : {};

const entryOf = (action: OfflineVerb, { note, at, photos }: Step, me: Staff): OrderLogEntry => ({
  at: new Date(at).toISOString(),
  action: WAY[action].said,
  by: { role: me.roles[0] ?? 'grid_worker', name: me.name },
  ...(note ? { note } : {}),
  ...picturesOf(photos),
});

/** As the server will judge a reading (functions/dispatch/inspections/domain). */
const resultOf = ({ least, most }: Point, value: number): PointAnswer['result'] =>
  (least !== undefined && value < least) || (most !== undefined && value > most) ? 'not_ok' : 'ok';

function answered(points: Point[] | undefined, { told, note, photos, at }: Step, me: Staff): Point[] {
  return (points ?? []).map((point) => {
    if (!told || point.id !== told.point) return point;
    const { value } = told;
    const answer: PointAnswer = {
      result: value === undefined ? (told.result ?? 'ok') : resultOf(point, value),
      ...(value === undefined ? {} : { value }),
      ...(note ? { note } : {}),
      ...picturesOf(photos),
      at: new Date(at).toISOString(),
      by: me.name,
    };
    return { ...point, answer };
  });
}

/** The order as the person's own untold steps leave it. */
export function predicted(order: WorkOrder, steps: Step[], me: Staff): WorkOrder {
  let next = order;
  for (const step of steps) {
    if (step.orderId !== order.id || step.state !== 'queued') continue;
    if (step.action === 'answer') {
      next = { ...next, checks: answered(next.checks, step, me) };
      continue;
    }
    const { to, next: allowedActions } = WAY[step.action];
    next = {
      ...next,
      // Nobody is asked about what nobody reported.
      status: step.action === 'finish' && !order.reportId ? 'closed' : to,
      allowedActions,
      ...(step.action === 'accept' ? { assignee: { id: me.id, name: me.name } } : {}),
      ...(next.log ? { log: [...next.log, entryOf(step.action, step, me)] } : {}),
    };
  }
  return next;
}
