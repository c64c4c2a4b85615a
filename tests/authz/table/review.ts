import { OVERSEERS } from '../roles.ts';
import { type Rows, staff } from '../row.ts';
import * as things from '../things.ts';

const UNIT = ['unit_member', 'unit_head'] as const;
const nowhere = { query: { unit: 'U-NOWHERE' } };

export const REVIEW: Rows = {
  'GET /api/reviews': {
    who: staff([...UNIT, ...OVERSEERS], { ok: 200, others: 422, elsewhere: 422, otherUnit: 422 }),
    ask: async () => {
      await things.review();
      return { query: { unit: 'U-LIGHT' } };
    },
    missing: nowhere,
  },
  'GET /api/reviews: of a community': {
    who: staff(['grid_worker', 'community', 'subdistrict', ...OVERSEERS], {
      ok: 200,
      others: 422,
      elsewhere: 422,
    }),
    ask: () => ({ query: { unit: 'C-150603001001' } }),
    missing: nowhere,
  },
};
