import { newPhone } from '../../support/residents.ts';
import { actingAs, CANARY, family, household, somebody } from '../persons.ts';
import { ALL } from '../roles.ts';
import { anyone, type Rows, residents, staff } from '../row.ts';
import * as things from '../things.ts';

const NO_DOOR = 'A23456789';
const NO_PERSON = `P${'0'.repeat(26)}`;
const CHILD = { nickname: `${CANARY}戊`, birthDate: '2020-05-01' };
const YOUNG = Date.parse('2020-01-01');
const KNOW_THE_DOORS = ['grid_worker', 'community'] as const;

export const HOUSEHOLDS: Rows = {
  'GET /api/codes/{code}/community': {
    who: anyone(200),
    ask: async () => ({ params: { code: await things.code('household') } }),
  },
  'GET /api/staff/me/card': { who: staff(ALL, { ok: 200 }), ask: () => ({}) },
  'PUT /api/staff/me/card': {
    who: staff(ALL, { ok: 200 }),
    ask: (_, { staff: me }) => ({ body: { showName: true, version: things.cardVersion(me?.id) } }),
    optional: ['phone', 'note'],
  },
  'POST /api/residents/me/households': {
    who: residents(200),
    ask: async (_, caller) => ({
      body: { code: await things.code('household') },
      ...actingAs(await somebody(), caller),
    }),
    optional: ['child'],
    traps: {
      'binds the child of others': {
        by: 'neighbour',
        ask: async () => ({
          body: { code: await things.code('household'), child: (await family()).child },
        }),
        is: 404,
        code: 'not_found',
      },
    },
  },
  'GET /api/residents/me/households': {
    who: residents(200),
    ask: async (_, caller) => ({ ...actingAs((await household()).member, caller) }),
    lists: { text: () => '"me":false', to: ['resident'] },
    shows: ['nickname', 'person'],
  },
  'GET /api/residents/me/households: while waiting': {
    who: residents(200),
    ask: async (_, caller) => ({ ...actingAs((await household()).waiting, caller) }),
  },
  'DELETE /api/residents/me/households/{code}': {
    who: residents(204, 404),
    ask: async (_, caller) => {
      const { code, member } = await household();
      return { params: { code }, ...actingAs(member, caller) };
    },
    missing: { params: { code: NO_DOOR } },
  },
  'POST /api/residents/me/households/{code}/members/{personId}/confirm': {
    who: residents(200, 404),
    ask: async (_, caller) => {
      const { code, member, waiting } = await household();
      return { params: { code, personId: waiting.person.id }, ...actingAs(member, caller) };
    },
    missing: { params: { code: NO_DOOR, personId: NO_PERSON } },
  },
  'POST /api/residents/me/households/{code}/members/{personId}/confirm: oneself': {
    who: residents(404),
    ask: async (_, caller) => {
      const { code, waiting } = await household();
      return { params: { code, personId: waiting.person.id }, ...actingAs(waiting, caller) };
    },
    missing: { params: { code: NO_DOOR, personId: NO_PERSON } },
  },
  'GET /api/household-requests': {
    who: staff(KNOW_THE_DOORS, { ok: 200 }),
    ask: async () => {
      await household();
      return { query: { limit: 100 } };
    },
    lists: { text: () => CANARY, to: KNOW_THE_DOORS },
    shows: ['nickname', 'person'],
  },
  'POST /api/household-requests/{id}/{decision}': {
    who: staff(KNOW_THE_DOORS, { ok: 200, elsewhere: 404 }),
    ask: async () => ({
      params: { id: (await household()).request, decision: 'refuse' },
      body: { reason: '不住在这里' },
    }),
    missing: { params: { id: `${NO_DOOR}.${NO_PERSON}`, decision: 'refuse' } },
    shows: ['person'],
    traps: {
      'lets somebody in from another region': {
        by: 'community elsewhere',
        ask: async () => ({ params: { id: (await household()).request, decision: 'confirm' }, body: {} }),
        is: 404,
        code: 'not_found',
      },
    },
  },
  'GET /api/residents/me/children': {
    who: residents(200),
    ask: async (_, caller) => ({ ...actingAs((await family()).guardian, caller) }),
    lists: { text: () => CANARY, to: ['resident'] },
    shows: ['nickname', 'person'],
  },
  'POST /api/residents/me/children': {
    who: residents(201),
    ask: async (_, caller) => ({ body: CHILD, ...actingAs(await somebody(), caller) }),
    shows: ['nickname', 'person'],
  },
  'POST /api/residents/me/children/{id}/phone': {
    who: residents(204, 404),
    ask: async (_, caller) => {
      const { guardian, child } = await family('2008-01-01', YOUNG);
      const phone = newPhone();
      return {
        params: { id: child },
        body: { phone, code: await things.otp(phone) },
        ...actingAs(guardian, caller),
      };
    },
    missing: { params: { id: NO_PERSON } },
  },
  'DELETE /api/residents/me/children/{id}': {
    who: residents(204, 404),
    ask: async (_, caller) => {
      const { guardian, child } = await family();
      return { params: { id: child }, ...actingAs(guardian, caller) };
    },
    missing: { params: { id: NO_PERSON } },
  },
};
