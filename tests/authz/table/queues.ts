import { ALL, AREA } from '../roles.ts';
import { type Rows, staff } from '../row.ts';
import * as things from '../things.ts';
import { SEE, UNIT } from './dispatch.ts';

export const QUEUES: Rows = {
  'GET /api/work-orders': {
    who: staff(ALL, { ok: 200 }),
    ask: async (world) => {
      await things.order(world);
      return { query: { view: 'all', limit: 100 } };
    },
    lists: { text: ({ order }) => order, to: AREA },
  },
  'GET /api/work-orders: of a unit': {
    who: staff(ALL, { ok: 200 }),
    ask: (_, { staff: me }) => ({
      query: { view: 'pool', limit: 100, ...(me?.unit ? { unit: me.unit } : {}) },
    }),
    lists: { text: ({ order }) => order, to: UNIT },
  },
  'GET /api/work-orders: of another unit': {
    who: staff(
      [...UNIT, ...AREA],
      { ok: 200, others: 422, otherUnit: 422 },
      {
        'unit_member elsewhere': 422,
        'unit_head elsewhere': 422,
      },
    ),
    ask: () => ({ query: { view: 'unit', limit: 100, unit: 'U-LIGHT' } }),
    missing: { query: { view: 'unit', limit: 100, unit: 'U-NOWHERE' } },
    lists: { text: ({ order }) => order, to: SEE },
  },
  'GET /api/work-orders: a column of the board': {
    who: staff(ALL, { ok: 200 }),
    ask: () => ({ query: { view: 'all', limit: 100, column: 'blue', marks: 'unread' } }),
    lists: { text: ({ order }) => order, to: AREA },
  },
  // Marks are one's own and say nothing of an order: that of one nobody may see is as good as none.
  'POST /api/work-orders/read': {
    who: staff(ALL, { ok: 204 }),
    ask: ({ order }) => ({ body: { orders: [{ id: order, version: 1 }] } }),
  },
};
