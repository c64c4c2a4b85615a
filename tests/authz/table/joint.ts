import { CODES } from '../roles.ts';
import { type Rows, staff } from '../row.ts';
import * as things from '../things.ts';
import { away, NO_ORDER, only, SEE, unsaid } from './dispatch.ts';

/** What is done to a case besides the work itself. */
export const JOINT: Rows = {
  'POST /api/work-orders/{id}/{action}: split': {
    who: staff(['unit_head', ...CODES], { ok: 200, ...away }, only(['unit_head', ...CODES], 403)),
    ask: async (world) => ({
      params: { id: await things.order(world), action: 'split' },
      body: { kind: 'task', units: ['U-PARKS'], note: '请协助' },
    }),
    missing: NO_ORDER,
    optional: unsaid('kind', 'units', 'note'),
  },
  'POST /api/work-orders/{id}/{action}: drop a part': {
    who: staff(['unit_head', ...CODES], { ok: 200, ...away }, only(['unit_head', ...CODES], 403)),
    ask: async (world) => {
      const part = await things.order(world, { parent: NO_ORDER.params.id, kind: 'task' });
      const lead = await things.order(world, { parts: { open: [part], closed: [] } });
      return { params: { id: lead, action: 'drop_part' }, body: { part, reason: '不需要了' } };
    },
    missing: NO_ORDER,
    optional: unsaid('part', 'reason'),
  },
  'POST /api/work-orders/{id}/{action}: merge': {
    who: staff(['unit_head', ...CODES], { ok: 200, ...away }, only(['unit_head', ...CODES], 403)),
    ask: async (world) => ({
      params: { id: await things.order(world), action: 'merge' },
      body: { order: await things.order(world), reason: '同一处' },
    }),
    missing: NO_ORDER,
    optional: unsaid('order', 'reason'),
    traps: {
      'merges into an order that they cannot see': {
        by: 'unit_head',
        ask: async (world) => ({
          params: { id: await things.order(world), action: 'merge' },
          body: {
            order: await things.order(world, { unit: { code: 'U-PARKS', name: '园林所' } }),
            reason: '同一处',
          },
        }),
        is: 422,
        code: 'unknown_order',
      },
    },
  },
  'POST /api/work-orders/{id}/{action}: unmerge': {
    who: staff(CODES, { ok: 200, ...away }, only(CODES, 403)),
    ask: async (world) => {
      const root = await things.order(world);
      const id = await things.order(world, {
        status: 'closed',
        outcome: 'merged',
        mergedInto: { order: root },
        finishedAt: new Date().toISOString(),
      });
      return { params: { id, action: 'unmerge' }, body: { reason: '不是一处' } };
    },
    missing: NO_ORDER,
    optional: unsaid('reason'),
  },
  'POST /api/work-orders/{id}/{action}: reject': {
    who: staff(['unit_head', ...CODES], { ok: 200, ...away }, only(['unit_head', ...CODES], 403)),
    ask: async (world) => ({
      params: { id: await things.order(world), action: 'reject' },
      body: { ground: 'not_our_matter', reason: '不归我们管' },
    }),
    missing: NO_ORDER,
    optional: unsaid('ground', 'reason'),
    traps: {
      'rejects again what they rejected before': {
        by: 'unit_head',
        ask: async (world) => {
          const { staff: me } = world.callers.unit_head;
          const rejection = { ground: 'insufficient', by: { id: me?.id ?? '', name: '我' } } as const;
          return {
            params: { id: await things.order(world, { appealedCount: 1, rejection }), action: 'reject' },
            body: { ground: 'not_our_matter', reason: '不归我们管' },
          };
        },
        is: 403,
        code: 'forbidden',
      },
    },
  },
  'GET /api/work-orders/{id}/similar': {
    who: staff(SEE, { ok: 200, ...away }),
    ask: async (world) => ({ params: { id: await things.order(world) } }),
    missing: NO_ORDER,
  },
};
