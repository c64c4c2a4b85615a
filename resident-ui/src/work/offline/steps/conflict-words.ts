import type { WorkOrder } from '../../../api-types.ts';
import type { Vars } from '../../../messages/index.ts';
import type { OfflineKey } from '../../../offline/messages/index.ts';
import type { Step } from './steps.ts';

interface Words {
  key: OfflineKey;
  vars: Vars;
}

const by = (order: WorkOrder, ...actions: string[]): string | undefined => {
  const entries = (order.log ?? []).filter(({ action }) => actions.indexOf(action) >= 0);
  return entries[entries.length - 1]?.by.name;
};

/** What happened meanwhile, in a sentence, so that nobody has to read codes. */
export function conflictWords({ staffId, conflict }: Step): Words | undefined {
  if (!conflict) return undefined;
  const { order, code, message } = conflict;
  if (!order) return { key: 'steps.gone', vars: {} };
  if (code !== 'stale_version' && code !== 'illegal_transition' && code !== 'forbidden') {
    return { key: 'steps.refused', vars: { why: message } };
  }
  const unit = order.unit?.name ?? '';
  switch (order.status) {
    case 'finished':
    case 'closed':
      return { key: 'steps.was_finished', vars: { name: by(order, 'finished') ?? unit } };
    case 'queued':
    case 'offered':
      return {
        key: 'steps.was_handed_over',
        vars: { name: by(order, 'returned', 'transferred') ?? '', unit },
      };
    default:
      return order.assignee && order.assignee.id !== staffId
        ? { key: 'steps.is_others', vars: { name: order.assignee.name } }
        : { key: 'steps.changed', vars: {} };
  }
}
