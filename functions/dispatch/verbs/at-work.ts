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
  apply: (order, { at }) => ({ order: { ...order, status: 'finished', finishedAt: at } }),
};
