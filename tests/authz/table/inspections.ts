import { handler as raiseFromCard } from '../../../functions/dispatch/inspections/couriers/handlers/raise-courier-inspection.ts';
import { call } from '../../../functions/shared/testing/http-event.ts';
import { GRID } from '../../support/small-district.ts';
import { WEST_GRID } from '../callers.ts';
import { ALL, AREA, CODES } from '../roles.ts';
import { couriers, type Rows, staff } from '../row.ts';
import * as things from '../things.ts';
import { away, NO_ORDER, only } from './dispatch.ts';

const PLAN = {
  title: '路灯巡查',
  category: 'lighting.pole',
  rule: 'FREQ=DAILY',
  start: '2099-01-01',
  time: '09:00',
  regions: [GRID],
  to: { unit: 'U-LIGHT' },
};
const MORE = ['description', 'severity', 'workingDaysOnly', 'minutes', 'sheet', 'paused'];
const SOMEBODY = { id: 'S-GRIDB', name: '别人' };
const NO_PLAN = { params: { id: `I${'0'.repeat(26)}` } };

/** What begins an order without a report. */
export const INSPECTIONS: Rows = {
  'POST /api/inspections': {
    who: staff(ALL, { ok: 201, elsewhere: 403 }),
    ask: () => ({
      headers: { 'idempotency-key': things.mark() },
      body: { category: 'lighting.pole', description: '灯杆被撞歪', region: GRID },
    }),
    optional: ['code', 'location', 'address', 'severity', 'photos', 'foundBy'],
    traps: {
      'says that it was found on a round of another grid': {
        by: 'grid_worker',
        ask: (world) => ({
          headers: { 'idempotency-key': things.mark() },
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
  'POST /api/courier-inspections': {
    who: couriers(201),
    ask: () => ({
      headers: { 'idempotency-key': things.mark() },
      body: { category: 'lighting.pole', description: '灯杆被撞歪', address: '北门外' },
    }),
    optional: ['code', 'location', 'photos'],
  },
  'GET /api/courier-inspections': {
    who: couriers(200),
    ask: async ({ callers }) => {
      await call(raiseFromCard, {
        headers: { 'idempotency-key': things.mark() },
        body: { category: 'lighting.pole', description: '灯杆被撞歪', address: '骑手甲看到的北门外' },
        token: callers.courier.token ?? '',
      });
      return {};
    },
    lists: { text: () => '骑手甲看到的北门外', to: ['courier'] },
  },
  'POST /api/inspection-plans': {
    who: staff(CODES, { ok: 201, elsewhere: 403 }),
    ask: () => ({ body: PLAN }),
    optional: MORE,
  },
  'POST /api/inspection-plans/preview': {
    who: staff(CODES, { ok: 200 }),
    ask: () => ({ body: { rule: PLAN.rule, start: PLAN.start, time: PLAN.time } }),
    optional: ['workingDaysOnly'],
  },
  'GET /api/inspection-plans': {
    who: staff(AREA, { ok: 200 }),
    ask: async () => {
      await things.inspectionPlan(PLAN);
      return { query: { limit: 100 } };
    },
  },
  'GET /api/inspection-plans/{id}': {
    who: staff(AREA, { ok: 200, elsewhere: 404 }),
    ask: async () => ({ params: { id: await things.inspectionPlan(PLAN) } }),
    missing: NO_PLAN,
  },
  'PUT /api/inspection-plans/{id}': {
    who: staff(CODES, { ok: 200, elsewhere: 403 }),
    ask: async () => ({ params: { id: await things.inspectionPlan(PLAN) }, body: { ...PLAN, version: 1 } }),
    missing: NO_PLAN,
    optional: MORE,
    traps: {
      'takes a plan over from another region': {
        by: 'administrator elsewhere',
        ask: async () => ({
          params: { id: await things.inspectionPlan(PLAN) },
          body: { ...PLAN, regions: [WEST_GRID], version: 1 },
        }),
        is: 404,
        code: 'not_found',
      },
    },
  },
  'DELETE /api/inspection-plans/{id}': {
    who: staff(CODES, { ok: 204, elsewhere: 404 }),
    ask: async () => ({ params: { id: await things.inspectionPlan(PLAN) }, query: { version: 1 } }),
    missing: NO_PLAN,
  },
  'POST /api/work-orders/{id}/sheet': {
    who: staff([], { ok: 200, ...away }, only([], 403)),
    ask: async (world) => ({
      params: { id: await things.order(world, { status: 'in_progress', assignee: SOMEBODY }) },
      headers: { 'idempotency-key': things.mark() },
      body: { point: 'p1', result: 'ok' },
    }),
    missing: NO_ORDER,
    optional: ['value', 'note', 'photos'],
  },
  'POST /api/work-orders/{id}/sheet: of a round one walks': {
    who: staff(ALL, { ok: 200 }),
    ask: async (world, { staff: me }) => {
      const assignee = { id: me?.id ?? 'S-NOBODY', name: '我' };
      const id = await things.order(world, { status: 'in_progress', assignee });
      await things.sheet(id);
      return {
        params: { id },
        headers: { 'idempotency-key': things.mark() },
        body: { point: 'p1', result: 'ok' },
      };
    },
    optional: ['value', 'note', 'photos'],
  },
};
