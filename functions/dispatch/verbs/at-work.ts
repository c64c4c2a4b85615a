import { keys } from '../../shared/table/keys.ts';
import type { WorkOrder } from '../domain/work-order.ts';
import { requireComplete } from '../inspections/domain/sheet-answers.ts';
import { requireAllDone } from '../joint/domain/parts.ts';
import { partEnded } from '../joint/part-ended.ts';
import { actingAs } from './acting-as.ts';
import type { VerbModule } from './verb.ts';

export const accept: VerbModule = {
  past: 'accepted',
  apply: (order, { staff }) => ({
    order: { ...order, status: 'accepted', assignee: { id: staff.id, name: staff.name } },
  }),
};

export const start: VerbModule = {
  past: 'started',
  apply: (order) => ({ order: { ...order, status: 'in_progress' } }),
};

export const finish: VerbModule = {
  past: 'finished',
  apply: async (order, { at, staff, command, file }) => {
    requireAllDone(order);
    requireComplete(file.sheet ?? [], file.answers ?? []);
    // Nobody is asked whether what nobody reported is solved.
    const next: WorkOrder =
      order.reportId === undefined
        ? { ...order, status: 'closed', outcome: 'done', finishedAt: at }
        : { ...order, status: 'finished', finishedAt: at };
    if (order.parent === undefined) return { order: next };
    const { note, photos } = command;
    const said = {
      at,
      by: actingAs(staff),
      ...(note ? { note } : {}),
      ...(photos?.length ? { photos } : {}),
    };
    const { steps, events = [] } = await partEnded(order, 'done', said);
    return { order: next, steps, events, pictured: [keys.order(order.parent).pk] };
  },
};
