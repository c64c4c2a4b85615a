import { newCapability } from '../../../functions/shared/ids.ts';
import { newPhone } from '../../support/residents.ts';
import { actingAs, CANARY, erased, exported, once, somebody } from '../persons.ts';
import { anyone, type Rows, residents } from '../row.ts';
import * as things from '../things.ts';

export const PERSONAL_DATA: Rows = {
  'PUT /api/residents/me': {
    who: residents(200),
    ask: async (_, caller) => ({ body: { nickname: `${CANARY}改` }, ...actingAs(await somebody(), caller) }),
    optional: ['phone'],
    shows: ['nickname'],
  },
  'PUT /api/residents/me: another phone': {
    who: residents(200),
    ask: async (_, caller) => {
      const phone = newPhone();
      return {
        body: { phone: { phone, code: await things.otp(phone) } },
        ...actingAs(await somebody(), caller),
      };
    },
    optional: ['nickname'],
    shows: ['nickname'],
    traps: {
      'takes a phone whose code went to another': {
        by: 'neighbour',
        ask: async () => ({ body: { phone: { phone: newPhone(), code: await things.otp(newPhone()) } } }),
        is: 401,
        code: 'wrong_code',
        counted: true,
      },
    },
  },
  'GET /api/residents/me/data': {
    who: residents(200),
    ask: () => ({}),
    shows: ['nickname'],
  },
  'POST /api/residents/me/exports': {
    who: residents(202),
    ask: async (_, caller) => ({ ...actingAs(await somebody(), caller) }),
  },
  'GET /api/residents/me/exports/{id}': {
    who: residents(200, 404),
    ask: async (_, caller) => {
      const { owner, id } = await exported();
      return { params: { id }, ...actingAs(owner, caller) };
    },
    missing: { params: { id: `D${'0'.repeat(32)}` } },
  },
  'POST /api/residents/me/erasure': {
    who: residents(202),
    ask: async (_, caller) => ({ body: { certificate: newCapability('X') }, ...(await once(caller)) }),
    optional: ['code'],
  },
  'GET /api/erasures/{certificate}': {
    who: anyone(200),
    ask: async () => ({ params: { certificate: await erased() } }),
    traps: {
      'makes a certificate up': {
        by: 'administrator',
        ask: () => ({ params: { certificate: newCapability('X') } }),
        is: 404,
        code: 'not_found',
      },
    },
  },
};
