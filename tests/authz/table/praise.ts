import { answered, pending } from '../../../functions/praise/domain/praise.ts';
import { putPraise } from '../../../functions/praise/praise-repository.ts';
import { commit } from '../../../functions/shared/kernel/commit.ts';
import { praiseIdOf } from '../../../functions/shared/praise/praise-id.ts';
import { newKey } from '../../journeys/world.ts';
import { COMMUNITY } from '../../support/small-district.ts';
import { actingAs, household } from '../persons.ts';
import { ALL } from '../roles.ts';
import { anyone, type Rows, residents, staff } from '../row.ts';
import * as things from '../things.ts';

const NO_PRAISE = `T${'0'.repeat(26)}`;
const NO_DOOR = 'A23456789';
const MADE_UP = { token: `R${'0'.repeat(26)}.made-up` };

/** Thanks that wait for somebody. @returns their id */
async function waiting(kind: 'worker' | 'neighbour', whose: string, show = false): Promise<string> {
  const at = new Date().toISOString();
  const on = at.slice(0, 10);
  const id = await praiseIdOf(on, newKey());
  const given = { id, whose, region: COMMUNITY, reasons: ['kind'], on };
  const praise = pending(kind === 'worker' ? { ...given, kind, words: '谢谢' } : { ...given, kind });
  const then = show ? answered(praise, 'agree', at) : praise;
  if (then !== 'gone') await commit({ steps: [putPraise(then)] });
  return id;
}

const said = (id: string, step = 'agree') => ({
  params: { id, step },
  body: { version: 1 },
  headers: { 'idempotency-key': newKey() },
});

export const PRAISE: Rows = {
  'POST /api/track/{token}/praise': {
    who: anyone(201),
    ask: async ({ solved }) => ({
      params: { token: await things.reportLike(solved) },
      body: { reasons: ['kind'] },
    }),
    optional: ['words'],
    traps: {
      'thanks for a report without its link': {
        by: 'community',
        ask: () => ({ params: MADE_UP, body: { reasons: ['kind'] } }),
        is: 404,
        code: 'not_found',
      },
    },
  },
  'POST /api/codes/{code}/praise': {
    who: anyone(201),
    ask: async () => ({
      params: { code: await things.code('household') },
      body: { reasons: ['kind'] },
      headers: { 'idempotency-key': newKey() },
    }),
    missing: { params: { code: NO_DOOR } },
    traps: {
      'thanks a shop': {
        by: 'resident',
        ask: async () => ({
          params: { code: await things.code('merchant') },
          body: { reasons: ['kind'] },
          headers: { 'idempotency-key': newKey() },
        }),
        is: 422,
        code: 'not_a_household',
      },
    },
  },
  'GET /api/codes/{code}/praises': {
    who: anyone(200),
    ask: async () => {
      const code = await things.code('household');
      for (let n = 0; n < 2; n++) await waiting('neighbour', code, true);
      return { params: { code } };
    },
    missing: { params: { code: NO_DOOR } },
  },
  'GET /api/staff/me/praises': {
    who: staff(ALL, { ok: 200 }),
    ask: async (_, { staff: me }) => {
      for (let n = 0; n < 2; n++) if (me) await waiting('worker', me.id);
      return {};
    },
  },
  'POST /api/staff/me/praises/{id}/{step}': {
    who: staff(ALL, { ok: 200 }),
    ask: async (_, { staff: me }) => said(me ? await waiting('worker', me.id) : NO_PRAISE),
    missing: { params: { id: NO_PRAISE, step: 'agree' } },
    traps: {
      'agrees for another': {
        by: 'administrator',
        ask: async ({ callers }) => said(await waiting('worker', callers.unit_member.staff?.id ?? '')),
        is: 404,
        code: 'not_found',
      },
      'has the thanks of their staff go': {
        by: 'unit_head',
        ask: async ({ callers }) =>
          said(await waiting('worker', callers.unit_member.staff?.id ?? ''), 'decline'),
        is: 404,
        code: 'not_found',
      },
    },
  },
  'GET /api/residents/me/praises': {
    who: residents(200),
    ask: async (_, caller) => {
      const { code, member } = await household();
      for (let n = 0; n < 2; n++) await waiting('neighbour', code);
      return actingAs(member, caller);
    },
    lists: { text: () => '"pending"', to: ['resident'] },
  },
  'POST /api/residents/me/praises/{id}/{step}': {
    who: residents(200, 404),
    ask: async (_, caller) => {
      const { code, member } = await household();
      return { ...said(await waiting('neighbour', code)), ...actingAs(member, caller) };
    },
    missing: { params: { id: NO_PRAISE, step: 'agree' } },
    traps: {
      'agrees before it is confirmed that they live there': {
        by: 'neighbour',
        ask: async () => {
          const { code, waiting: asks } = await household();
          return { ...said(await waiting('neighbour', code)), token: asks.token };
        },
        is: 404,
        code: 'not_found',
      },
    },
  },
};
