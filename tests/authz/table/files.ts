import { AREA } from '../roles.ts';
import { type Rows, staff } from '../row.ts';
import { away, NO_ORDER, SEE } from './dispatch.ts';

/** Pages about many orders, or about the whole of one. */
export const FILES: Rows = {
  'GET /api/work-orders/{id}/file.pdf': {
    who: staff(SEE, { ok: 200, ...away }),
    ask: ({ order }) => ({ params: { id: order } }),
    missing: NO_ORDER,
  },
  'GET /api/work-orders/map': {
    who: staff(AREA, { ok: 200 }),
    ask: () => ({ query: { bounds: '109,39,110,40', zoom: 22 } }),
    lists: { text: ({ order }) => order, to: AREA },
  },
};
