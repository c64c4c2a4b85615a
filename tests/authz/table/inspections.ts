import { GRID } from '../../support/small-district.ts';
import { ALL } from '../roles.ts';
import { type Rows, staff } from '../row.ts';
import { mark } from '../things.ts';

/** What begins an order without a report. */
export const INSPECTIONS: Rows = {
  'POST /api/inspections': {
    who: staff(ALL, { ok: 201, elsewhere: 403 }),
    ask: () => ({
      headers: { 'idempotency-key': mark() },
      body: { category: 'lighting.pole', description: '灯杆被撞歪', region: GRID },
    }),
    optional: ['code', 'location', 'address', 'severity', 'photos', 'foundBy'],
    traps: {
      'says that it was found on a round of another grid': {
        by: 'grid_worker',
        ask: (world) => ({
          headers: { 'idempotency-key': mark() },
          body: {
            category: 'lighting.pole',
            description: '灯杆被撞歪',
            region: GRID,
            foundBy: { order: world.order },
          },
        }),
        is: 422,
        code: 'unknown_order',
      },
    },
  },
};
