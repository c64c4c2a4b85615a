import { colleague, twin } from '../accounts.ts';
import { ALL, AREA } from '../roles.ts';
import { type Ask, type Rows, staff } from '../row.ts';
import { away, NO_ORDER, SEE } from './dispatch.ts';

const NO_STAFF = { params: { id: 'S-NOWHERE' } };
/** What somebody did is a matter between them and their unit. */
const theirs = staff(['unit_head', 'administrator'], {
  ok: 200,
  others: 404,
  elsewhere: 404,
  otherUnit: 404,
});
const ofColleague: Ask = async (world) => ({
  params: { id: (await colleague(world, { unit: 'U-LIGHT' })).id },
});
const ofOneself: Ask = async (world, caller) => {
  const own = await twin(world, caller);
  return own ? { params: { id: own.account.id }, token: own.token } : NO_STAFF;
};

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
  'GET /api/staff/{id}/file': { who: theirs, ask: ofColleague, missing: NO_STAFF },
  'GET /api/staff/{id}/file: one’s own': { who: staff(ALL, { ok: 200 }), ask: ofOneself },
  'GET /api/staff/{id}/orders: of one’s unit': { who: theirs, ask: ofColleague, missing: NO_STAFF },
  'GET /api/staff/{id}/orders: one’s own': { who: staff(ALL, { ok: 200 }), ask: ofOneself },
};
