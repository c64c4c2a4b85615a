import { keyOf, lampFields } from '../../journeys/open311/client.ts';
import { anyone, type Rows, staff } from '../row.ts';
import { mark } from '../things.ts';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const v2 = (resource: string) => ({ params: { api: 'v2', resource } });
const form = (fields: [string, string][]): string => new URLSearchParams(fields).toString();

/** Whoever comes is told the same; a key in the form decides who may write, and no token stands in for it. */
export const OPEN311: Rows = {
  'GET /open311/{resource}': { who: anyone(200), ask: () => ({ params: { resource: 'discovery.json' } }) },
  'GET /open311/{api}/{resource}': {
    who: anyone(200),
    ask: ({ report }) => ({ ...v2('requests.json'), query: { service_request_id: report } }),
  },
  'GET /open311/{api}/{resource}: what happened to somebody’s': {
    who: anyone(403),
    ask: () => v2('servicerequestupdates.json'),
  },
  'GET /open311/{api}/{resource}/{item}': {
    who: anyone(200),
    ask: ({ report }) => ({
      params: { api: 'v2', resource: 'requests', item: `${report}.json` },
      query: { extensions: 'true' },
    }),
  },
  'POST /open311/{api}/{resource}': {
    who: anyone(201),
    ask: async () => ({
      ...v2('requests.json'),
      headers: FORM,
      body: form(lampFields((await keyOf()).text, { description: mark() })),
    }),
  },
  'POST /open311/{api}/{resource}: without a key': {
    who: anyone(403),
    ask: () => ({ ...v2('requests.json'), headers: FORM, body: form(lampFields('x')) }),
  },
  'GET /api/open311-keys': {
    who: staff(['administrator'], { ok: 200, elsewhere: 403 }),
    ask: () => ({}),
  },
  'POST /api/open311-keys': {
    who: staff(['administrator'], { ok: 201, elsewhere: 403 }),
    ask: () => ({ body: { name: mark(), rights: ['submit'], perDay: 10 } }),
  },
  'DELETE /api/open311-keys/{id}': {
    who: staff(['administrator'], { ok: 200, elsewhere: 403 }),
    ask: async () => ({ params: { id: (await keyOf()).id } }),
  },
};
