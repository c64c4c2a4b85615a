import { GRID } from '../../support/small-district.ts';
import { WEST_GRID } from '../callers.ts';
import { ALL, AREA, CODES, OPERATORS } from '../roles.ts';
import { type Rows, staff } from '../row.ts';
import * as things from '../things.ts';

export const NO_ORDER = { params: { id: `W${'0'.repeat(26)}` } };
export const UNIT = ['unit_member', 'unit_head'] as const;
export const SEE = [...UNIT, ...AREA];
export const away = { elsewhere: 404, otherUnit: 404, others: 404 };
/** Those who see an order and may not do this to it. */
export const only = (roles: readonly string[], status: number) =>
  Object.fromEntries(SEE.filter((role) => !roles.includes(role)).map((role) => [role, status]));

/** What any step can be told with; the flow says which step takes which of it. */
const SAID = [
  'version',
  'note',
  'photos',
  'unit',
  'reason',
  'staff',
  'minutes',
  'until',
  'bounty',
  'units',
  'kind',
  'part',
  'order',
  'ground',
  'question',
];
export const unsaid = (...said: string[]) => SAID.filter((field) => !said.includes(field));

const TRANSFER = { unit: 'U-PARKS', reason: '不归我们管' };
const RULE = { category: 'lighting', region: GRID, to: { unit: 'U-LIGHT' } };
/** There is one rule about a category and a place. */
const rule = async () => ({ ...RULE, category: await things.category() });
const UNIT_NAME = { zh: '别的', en: 'Other' };
/** Held out to the unit in whose queue it lies, and to one that nobody is in. */
const OFFER = {
  bounty: 5,
  units: ['U-LIGHT', 'U-NOBODY'],
  until: new Date(Date.now() + 3_600_000).toISOString(),
  from: { code: 'U-LIGHT', name: '照明所' },
};
const SOMEBODY = { id: 'S-GRIDB', name: '别人' };

export const DISPATCH: Rows = {
  'GET /api/work-orders/{id}': {
    who: staff(SEE, { ok: 200, ...away }),
    ask: ({ order }) => ({ params: { id: order } }),
    missing: NO_ORDER,
  },
  'GET /api/work-orders/{id}: assigned to another grid worker': {
    who: staff(AREA, { ok: 200, ...away }),
    ask: async (world) => ({
      params: {
        id: await things.order(world, {
          status: 'assigned',
          assignee: SOMEBODY,
          unit: { code: 'C-150603001001', name: '居委会' },
        }),
      },
    }),
    missing: NO_ORDER,
  },
  'GET /api/work-orders/{id}: in the queue of a grid': {
    who: staff(['grid_worker', ...AREA], { ok: 200, ...away }),
    ask: async (world) => ({
      params: { id: await things.order(world, { unit: { code: 'C-150603001001', name: '居委会' } }) },
    }),
    missing: NO_ORDER,
  },
  'POST /api/work-orders/{id}/{action}': {
    who: staff(['unit_head', ...CODES], { ok: 200, ...away }, only(['unit_head', ...CODES], 403)),
    ask: async (world) => ({ params: { id: await things.order(world), action: 'transfer' }, body: TRANSFER }),
    missing: NO_ORDER,
    optional: unsaid('unit', 'reason'),
    traps: {
      'shows a picture that a colleague took': {
        by: 'unit_head',
        ask: async (world) => ({
          params: { id: await things.order(world), action: 'transfer' },
          body: { ...TRANSFER, photos: [await things.picture(undefined, world.callers.unit_member)] },
        }),
        is: 422,
        code: 'upload_unavailable',
      },
    },
  },
  'POST /api/work-orders/{id}/{action}: accept': {
    who: staff(UNIT, { ok: 200, ...away }, only(UNIT, 403)),
    ask: async (world) => ({ params: { id: await things.order(world), action: 'accept' }, body: {} }),
    missing: NO_ORDER,
    optional: unsaid(),
  },
  'POST /api/work-orders/{id}/{action}: start what somebody else accepted': {
    who: staff([], { ok: 200, ...away }, only([], 403)),
    ask: async (world) => ({
      params: {
        id: await things.order(world, { status: 'accepted', assignee: SOMEBODY }),
        action: 'start',
      },
      body: {},
    }),
    missing: NO_ORDER,
    optional: unsaid(),
  },
  'POST /api/work-orders/{id}/{action}: finish what one has started': {
    who: staff(ALL, { ok: 200 }),
    ask: async (world, { staff: me }) => ({
      params: {
        id: await things.order(world, {
          status: 'in_progress',
          assignee: { id: me?.id ?? 'S-NOBODY', name: '我' },
        }),
        action: 'finish',
      },
      body: {},
    }),
    optional: unsaid(),
  },
  'POST /api/work-orders/{id}/{action}: urge': {
    who: staff(['oversight', ...CODES], { ok: 200, ...away }, only(['oversight', ...CODES], 403)),
    ask: async (world) => ({
      params: { id: await things.order(world), action: 'urge' },
      body: { note: '请今天处理' },
    }),
    missing: NO_ORDER,
    optional: unsaid('note'),
  },
  'POST /api/work-orders/{id}/{action}: more time for another': {
    who: staff(CODES, { ok: 200, ...away }, only(CODES, 403)),
    ask: async (world) => ({
      params: { id: await things.order(world), action: 'extend' },
      body: { reason: '等配件', minutes: 60 },
    }),
    missing: NO_ORDER,
    optional: unsaid('reason', 'minutes'),
  },
  'POST /api/work-orders/{id}/{action}: more time for oneself': {
    who: staff(ALL, { ok: 403 }),
    ask: async (world, { staff: me }) => ({
      params: {
        id: await things.order(world, {
          status: 'in_progress',
          assignee: { id: me?.id ?? 'S-NOBODY', name: '我' },
        }),
        action: 'extend',
      },
      body: { reason: '等配件', minutes: 60 },
    }),
    optional: unsaid('reason', 'minutes'),
  },
  'POST /api/work-orders/{id}/{action}: leave that one asked for oneself': {
    who: staff(ALL, { ok: 403 }),
    ask: async (world, { staff: me }) => {
      const by = { id: me?.id ?? 'S-NOBODY', name: '我' };
      const suspension = { by, at: '2026-11-01T00:00:00.000Z', reason: '等配件' };
      const id = await things.order(world, { status: 'in_progress', assignee: by, suspension });
      return { params: { id, action: 'approve_suspension' }, body: {} };
    },
    optional: unsaid(),
  },
  'POST /api/work-orders/{id}/{action}: offer': {
    who: staff(['unit_head', ...CODES], { ok: 200, ...away }, only(['unit_head', ...CODES], 403)),
    ask: async (world) => ({
      params: { id: await things.order(world), action: 'offer' },
      body: { bounty: 5, units: ['*'] },
    }),
    missing: NO_ORDER,
    optional: unsaid('bounty', 'units'),
  },
  'POST /api/work-orders/{id}/{action}: claim': {
    who: staff(UNIT, { ok: 200, ...away }, only(UNIT, 403)),
    ask: async (world) => ({
      params: { id: await things.order(world, { status: 'offered', offer: OFFER }), action: 'claim' },
      body: {},
    }),
    missing: NO_ORDER,
    optional: unsaid(),
  },
  'GET /api/work-orders/{id}/assignable': {
    who: staff(['unit_head', ...CODES], { ok: 200, elsewhere: 404, otherUnit: 404 }),
    ask: ({ order }) => ({ params: { id: order } }),
    missing: NO_ORDER,
  },
  'GET /api/routes': { who: staff(ALL, { ok: 200 }), ask: () => ({}) },
  'GET /api/routes/{id}': { who: staff(ALL, { ok: 200 }), ask: () => ({ params: { id: 'R-LIGHT' } }) },
  'GET /api/units': { who: staff(ALL, { ok: 200 }), ask: () => ({}) },
  'GET /api/calendar': { who: staff(ALL, { ok: 200 }), ask: () => ({}) },
  'GET /api/deadlines/simulate': {
    who: staff(ALL, { ok: 200 }),
    ask: () => ({ query: { category: 'lighting.pole' } }),
  },
  'PUT /api/calendar': {
    who: staff(['administrator'], { ok: 200, elsewhere: 403 }),
    ask: async () => ({ body: await things.calendarEdit() }),
  },
  'POST /api/routes': {
    who: staff(OPERATORS, { ok: 201, elsewhere: 403 }),
    ask: async () => ({ body: await rule() }),
    traps: {
      'routes the whole district from a part of it': {
        by: 'administrator elsewhere',
        ask: () => ({ body: { ...RULE, region: '*' } }),
        is: 403,
        code: 'forbidden',
      },
    },
  },
  'PUT /api/routes/{id}': {
    who: staff(OPERATORS, { ok: 200, elsewhere: 403 }),
    ask: async () => ({ params: { id: await things.route() }, body: { ...(await rule()), version: 1 } }),
    traps: {
      'takes a rule over from another region': {
        by: 'district_operator elsewhere',
        ask: async () => ({
          params: { id: await things.route() },
          body: { ...RULE, region: WEST_GRID, version: 1 },
        }),
        is: 403,
        code: 'forbidden',
      },
      'carries a rule of its own into another region': {
        by: 'district_operator elsewhere',
        ask: async () => ({
          params: { id: await things.route(WEST_GRID) },
          body: { ...RULE, version: 1 },
        }),
        is: 403,
        code: 'forbidden',
      },
    },
  },
  'DELETE /api/routes/{id}': {
    who: staff(OPERATORS, { ok: 204, elsewhere: 403 }),
    ask: async () => ({ params: { id: await things.route() } }),
  },
  'POST /api/routes/explain': {
    who: staff(AREA, { ok: 200, elsewhere: 403 }),
    ask: () => ({ body: { category: 'lighting.pole', region: GRID } }),
    optional: ['at', 'request'],
    traps: {
      'asks who is on duty in another region': {
        by: 'community',
        ask: () => ({ body: { category: 'lighting.pole', region: WEST_GRID } }),
        is: 403,
        code: 'forbidden',
      },
    },
  },
  'POST /api/calendar/preview': {
    who: staff(['administrator'], { ok: 200 }),
    ask: async () => ({ body: { category: 'lighting.pole', calendar: await things.calendarEdit() } }),
    optional: ['at', 'severity'],
  },
  'GET /api/units/{code}': { who: staff(ALL, { ok: 200 }), ask: () => ({ params: { code: 'U-LIGHT' } }) },
  'POST /api/units': {
    who: staff(OPERATORS, { ok: 201, elsewhere: 403 }),
    ask: () => ({ body: { code: things.unitCode(), name: UNIT_NAME, regionCode: GRID } }),
    traps: {
      'makes a unit of another region': {
        by: 'district_operator elsewhere',
        ask: () => ({ body: { code: things.unitCode(), name: UNIT_NAME, regionCode: GRID } }),
        is: 403,
        code: 'forbidden',
      },
    },
  },
  'PUT /api/units/{code}': {
    who: staff(OPERATORS, { ok: 200, elsewhere: 403 }),
    ask: async () => ({ params: { code: await things.unit() }, body: { name: UNIT_NAME, version: 1 } }),
    optional: ['retired'],
  },
};
