import type { OrderLogEntry, Staff, WorkOrder } from '../../../api-types.ts';
import { type Step, WAY } from './steps.ts';

const entryOf = ({ action, note, at, photos }: Step, me: Staff): OrderLogEntry => ({
  at: new Date(at).toISOString(),
  action: WAY[action].said,
  by: { role: me.roles[0] ?? 'grid_worker', name: me.name },
  ...(note ? { note } : {}),
  ...(photos.length ? { photos: photos.map(({ id }) => ({ id, status: 'pending' as const })) } : {}),
});

/** The order as the person's own untold steps leave it. */
export function predicted(order: WorkOrder, steps: Step[], me: Staff): WorkOrder {
  let next = order;
  for (const step of steps) {
    if (step.orderId !== order.id || step.state !== 'queued') continue;
    const { to, next: allowedActions } = WAY[step.action];
    next = {
      ...next,
      // Nobody is asked about what nobody reported.
      status: step.action === 'finish' && !order.reportId ? 'closed' : to,
      allowedActions,
      ...(step.action === 'accept' ? { assignee: { id: me.id, name: me.name } } : {}),
      ...(next.log ? { log: [...next.log, entryOf(step, me)] } : {}),
    };
  }
  return next;
}
