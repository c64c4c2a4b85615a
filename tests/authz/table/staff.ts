import { PASSWORD } from '../../support/accounts.ts';
import { GRID } from '../../support/small-district.ts';
import { asTwin, challenged, colleague, invited, twin, twinWithCode } from '../accounts.ts';
import { ALL, OPERATORS } from '../roles.ts';
import { type Ask, anyone, type Rows, staff } from '../row.ts';
import { next, type World } from '../world.ts';

const NO_STAFF = { params: { id: 'S-NOWHERE' } };
const form = { name: '新同事', roles: ['grid_worker'], regions: [GRID] };
const optional = ['unit', 'duty'];
/** About a fresh colleague in GRID. */
const about =
  (body?: object, more: Parameters<typeof colleague>[1] = {}): Ask =>
  async (world) => ({
    params: { id: (await colleague(world, more)).id },
    ...(body ? { body } : {}),
  });
/** What an operator may not do to an administrator, nor anybody to themselves. */
const aboveThem = (body: object) => ({
  'does it to somebody with rights it could not give': {
    by: 'district_operator' as const,
    ask: about(body, { roles: ['administrator'], regions: ['150603'] }),
    is: 403,
    code: 'forbidden',
  },
  'does it to itself': {
    by: 'administrator' as const,
    ask: ({ callers }: World) => ({ params: { id: callers.administrator.staff?.id ?? '' }, body }),
    is: 403,
    code: 'forbidden',
  },
});

const byTwin =
  (call: object = {}): Ask =>
  async (world, caller) => ({ ...call, ...(await asTwin(world, caller)) });
const byTwinWithCode =
  (status: 'pending' | 'on'): Ask =>
  async (world, caller) => {
    const { code, ...token } = await twinWithCode(world, caller, status);
    return { body: { code }, ...token };
  };
const withCookie: Ask = async (world) => {
  const somebody = await twin(world, world.callers.grid_worker);
  return { cookies: [somebody?.cookie ?? ''] };
};

export const STAFF_ROWS: Rows = {
  'POST /api/staff/session': {
    who: anyone(200),
    ask: async (world) => ({ body: { username: (await colleague(world)).username, password: PASSWORD } }),
  },
  'POST /api/staff/session/refresh': { who: anyone(200), ask: withCookie },
  'DELETE /api/staff/session': { who: anyone(204), ask: withCookie },
  'POST /api/staff/session/second-factor': {
    who: anyone(200),
    ask: async (world) => ({ body: await challenged(world, true) }),
  },
  'POST /api/staff/session/second-factor/enrolment': {
    who: anyone(200),
    ask: async (world) => ({ body: { challenge: (await challenged(world, false)).challenge } }),
  },
  // No other issuer is configured here; its round trip has a provider of its own (tests/journeys).
  'GET /api/staff/oidc': { who: anyone(200), ask: () => ({}) },
  'GET /api/staff/oidc/start': { who: anyone(404), ask: () => ({}) },
  'GET /api/staff/oidc/callback': { who: anyone(404), ask: () => ({}) },
  'GET /api/staff': {
    who: staff(ALL, { ok: 200 }),
    ask: async (world) => {
      await colleague(world, { name: '名单上的人', username: `aaa${next()}` });
      return { query: { limit: 100 } };
    },
    lists: {
      text: () => '名单上的人',
      to: [...ALL, 'unit_member of another unit', 'unit_head of another unit'],
    },
  },
  'GET /api/staff/{id}': {
    who: staff(ALL, { ok: 200, elsewhere: 404 }),
    ask: about(),
    missing: NO_STAFF,
  },
  'POST /api/staff': {
    who: staff(OPERATORS, { ok: 201, elsewhere: 403 }),
    ask: () => ({ body: { ...form, username: `new${next()}` } }),
    optional,
    traps: {
      'makes an administrator': {
        by: 'district_operator',
        ask: () => ({ body: { ...form, roles: ['administrator'], username: `new${next()}` } }),
        is: 403,
        code: 'forbidden',
      },
      'gives a region it has not': {
        by: 'administrator elsewhere',
        ask: () => ({ body: { ...form, regions: ['150603002', '150603'], username: `new${next()}` } }),
        is: 403,
        code: 'forbidden',
      },
      'puts somebody into a unit it has not': {
        by: 'administrator elsewhere',
        ask: () => ({
          body: { ...form, regions: ['150603002'], unit: 'U-LIGHT', username: `new${next()}` },
        }),
        is: 403,
        code: 'forbidden',
      },
    },
  },
  'PUT /api/staff/{id}': {
    who: staff(OPERATORS, { ok: 200, elsewhere: 404 }),
    ask: about({ ...form, version: 1 }),
    missing: NO_STAFF,
    optional,
    traps: {
      ...aboveThem({ ...form, version: 1 }),
      'raises somebody to a role it could not give': {
        by: 'district_operator',
        ask: about({ ...form, roles: ['grid_worker', 'auditor'], version: 1 }),
        is: 403,
        code: 'forbidden',
      },
    },
  },
  'POST /api/staff/{id}/disable': {
    who: staff(OPERATORS, { ok: 200, elsewhere: 404 }),
    ask: about({ version: 1 }),
    missing: NO_STAFF,
    traps: aboveThem({ version: 1 }),
  },
  'POST /api/staff/{id}/enable': {
    who: staff(OPERATORS, { ok: 200, elsewhere: 404 }),
    ask: about({ version: 1 }, { status: 'disabled' }),
    missing: NO_STAFF,
    traps: aboveThem({ version: 1 }),
  },
  'POST /api/staff/{id}/invitation': {
    who: staff(OPERATORS, { ok: 200, elsewhere: 404 }),
    ask: about({ version: 1 }),
    missing: NO_STAFF,
    optional: ['secondFactor'],
    traps: aboveThem({ version: 1 }),
  },
  'GET /api/staff/invitations/{token}': {
    who: anyone(200),
    ask: async () => ({ params: { token: await invited() } }),
    traps: {
      'makes a link up': {
        by: 'nobody',
        ask: () => ({ params: { token: `S-ADMINISTRATOR.${'A'.repeat(43)}` } }),
        is: 410,
        code: 'invitation_ended',
      },
    },
  },
  'POST /api/staff/invitations/{token}': {
    who: anyone(204),
    ask: async () => ({ params: { token: await invited() }, body: { password: PASSWORD } }),
    traps: {
      'sets the password of an account by its id': {
        by: 'administrator',
        ask: () => ({
          params: { token: `S-ADMINISTRATOR.${'A'.repeat(43)}` },
          body: { password: PASSWORD },
        }),
        is: 410,
        code: 'invitation_ended',
      },
    },
  },
  'GET /api/staff/account': { who: staff(ALL, { ok: 200 }), ask: () => ({}) },
  'POST /api/staff/account/password': {
    who: staff(ALL, { ok: 204 }),
    ask: byTwin({ body: { old: PASSWORD, password: '另一句很长的口令而已' } }),
    traps: {
      'changes the password without knowing it': {
        by: 'administrator',
        ask: async (world, caller) => ({
          body: { old: 'some-other-words', password: '另一句很长的口令而已' },
          ...(await asTwin(world, caller)),
        }),
        is: 422,
        code: 'wrong_password',
        counted: true,
      },
    },
  },
  'POST /api/staff/account/second-factor': { who: staff(ALL, { ok: 200 }), ask: byTwin() },
  'PUT /api/staff/account/second-factor': { who: staff(ALL, { ok: 200 }), ask: byTwinWithCode('pending') },
  'POST /api/staff/account/second-factor/off': { who: staff(ALL, { ok: 204 }), ask: byTwinWithCode('on') },
  'POST /api/staff/account/recovery-codes': { who: staff(ALL, { ok: 200 }), ask: byTwinWithCode('on') },
  'GET /api/staff/sessions': { who: staff(ALL, { ok: 200 }), ask: byTwin() },
  'GET /api/staff/sessions: of somebody else': {
    who: staff(['administrator'], { ok: 200, others: 404, elsewhere: 404 }),
    ask: async (world) => ({ query: { staff: (await colleague(world)).id } }),
    missing: { query: { staff: 'S-NOWHERE' } },
  },
  'DELETE /api/staff/sessions/{id}': {
    who: staff(ALL, { ok: 204 }),
    ask: async (world, caller) => {
      const me = await twin(world, caller);
      return { params: { id: me?.sessionId ?? `L${'0'.repeat(26)}` }, ...(me ? { token: me.token } : {}) };
    },
  },
  'DELETE /api/staff/sessions/{id}: of somebody else': {
    who: staff(['administrator'], { ok: 204, others: 404, elsewhere: 404 }),
    ask: async (world) => {
      const somebody = await twin(world, world.callers.grid_worker);
      return { params: { id: somebody?.sessionId ?? '' } };
    },
    missing: { params: { id: `L${'0'.repeat(26)}` } },
  },
  'DELETE /api/staff/sessions': { who: staff(ALL, { ok: 204 }), ask: byTwin() },
};
