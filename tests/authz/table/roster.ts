import { COMMUNITY } from '../../support/small-district.ts';
import { colleague } from '../accounts.ts';
import { CODES } from '../roles.ts';
import { type Rows, staff } from '../row.ts';
import type { World } from '../world.ts';

/** Any day that is neither over nor too far ahead. */
const DATE = new Date(Date.now() + 3 * 24 * 3_600_000).toISOString().slice(0, 10);
const duty = { days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '18:00' };
const onDuty = async (world: World) => (await colleague(world, { duty })).id;
const nobody = { params: { staffId: 'S-NOWHERE', date: DATE } };
const PLACES = ['unit_member', 'unit_head', 'points_committee', 'oversight', 'auditor', ...CODES] as const;

export const ROSTER: Rows = {
  'GET /api/roster': {
    // A grid is a part of the community: its worker does not answer for the whole of it.
    who: staff(PLACES, { ok: 200, others: 404, elsewhere: 404 }),
    ask: () => ({ query: { community: COMMUNITY } }),
    missing: { query: { community: '150603009001' } },
  },
  'PUT /api/roster/{staffId}/{date}': {
    who: staff(CODES, { ok: 204, elsewhere: 404 }),
    ask: async (world) => ({ params: { staffId: await onDuty(world), date: DATE }, body: { on: false } }),
    missing: nobody,
    optional: ['from', 'to'],
  },
  'DELETE /api/roster/{staffId}/{date}': {
    who: staff(CODES, { ok: 204, elsewhere: 404 }),
    ask: async (world) => ({ params: { staffId: await onDuty(world), date: DATE } }),
    missing: nobody,
  },
  'POST /api/roster/hand-overs': {
    who: staff(CODES, { ok: 204, elsewhere: 404 }),
    ask: async (world) => ({
      body: { date: DATE, from: await onDuty(world), to: await onDuty(world) },
    }),
    traps: {
      'hands a shift to somebody of another region': {
        by: 'community',
        ask: async (world) => ({
          body: {
            date: DATE,
            from: await onDuty(world),
            to: (await colleague(world, { regions: ['150603002'] })).id,
          },
        }),
        is: 404,
        code: 'not_found',
      },
    },
  },
};
