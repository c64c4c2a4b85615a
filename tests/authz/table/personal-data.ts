import { newCapability } from '../../../functions/shared/ids.ts';
import { actingAs, erased, exported, once, somebody } from '../persons.ts';
import { anyone, type Rows, residents } from '../row.ts';

export const PERSONAL_DATA: Rows = {
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
