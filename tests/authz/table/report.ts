import { follow } from '../../../functions/report/following/follow.ts';
import { nearbyTicket } from '../../../functions/report/following/follow-token.ts';
import { trackingToken } from '../../../functions/report/tracking-token.ts';
import { CODE, lampOut, newKey } from '../../journeys/world.ts';
import { ALL, AREA, OPERATORS } from '../roles.ts';
import { anyone, type Rows, residents, residentsOrNobody, staff } from '../row.ts';
import * as things from '../things.ts';

const MADE_UP = { token: `R${'0'.repeat(26)}.${'A'.repeat(22)}` };
const PICTURE = { contentType: 'image/jpeg', size: 1_000 };
const ASKED = {
  status: 'waiting',
  question: { text: '是哪一盏灯？', at: '2026-03-01T08:00:00.000Z', until: '2026-03-04T08:00:00.000Z' },
};
const CATEGORY = { name: { zh: '别的', en: 'Other' }, hours: 12, version: 1 };

export const REPORT: Rows = {
  'GET /api/district': { who: anyone(200), ask: () => ({}) },
  'GET /api/categories': { who: anyone(200), ask: () => ({}) },
  'POST /api/uploads': { who: { ...staff(ALL, { ok: 201 }), nobody: 201 }, ask: () => ({ body: PICTURE }) },
  'GET /api/reports/nearby': {
    who: anyone(200),
    ask: () => ({ query: { category: 'lighting.lamp_out', code: CODE } }),
  },
  'POST /api/reports': {
    who: residentsOrNobody(201),
    ask: () => ({ body: lampOut, headers: { 'idempotency-key': newKey() } }),
    optional: ['kind', 'to', 'contact', 'location', 'address', 'photos'],
    traps: {
      'attaches the picture of another draft': {
        by: 'nobody',
        ask: async () => ({
          body: { ...lampOut, photos: [await things.picture(newKey())] },
          headers: { 'idempotency-key': newKey() },
        }),
        is: 422,
        code: 'upload_unavailable',
      },
    },
  },
  'GET /api/residents/me/reports': {
    who: residents(200),
    ask: () => ({ query: { limit: 100 } }),
    lists: { text: ({ mine }) => mine, to: ['resident'] },
  },
  'GET /api/track/{token}': {
    who: anyone(200),
    ask: ({ tracking }) => ({ params: { token: tracking } }),
    traps: {
      'makes a link up from the id of a report': {
        by: 'nobody',
        ask: ({ report }) => ({ params: { token: `${report}.${'A'.repeat(22)}` } }),
        is: 404,
        code: 'not_found',
      },
      'uses the signature of another report': {
        by: 'nobody',
        ask: async ({ report, finished }) => ({
          params: { token: `${report}.${(await trackingToken(finished)).split('.')[1]}` },
        }),
        is: 404,
        code: 'not_found',
      },
    },
  },
  'POST /api/track/{token}/confirm': {
    who: anyone(200),
    ask: async ({ finished }) => ({
      params: { token: await things.reportLike(finished) },
      body: { solved: true },
    }),
    optional: ['reason'],
    traps: {
      'closes a report without its link': {
        by: 'administrator',
        ask: () => ({ params: MADE_UP, body: { solved: true } }),
        is: 404,
        code: 'not_found',
      },
    },
  },
  'POST /api/track/{token}/appeal': {
    who: anyone(200),
    ask: async ({ finished }) => ({
      params: { token: await things.rejectedReport(finished) },
      body: { words: '请再看看' },
    }),
    traps: {
      'appeals without the link': {
        by: 'administrator',
        ask: () => ({ params: MADE_UP, body: { words: '请再看看' } }),
        is: 404,
        code: 'not_found',
      },
    },
  },
  'POST /api/reports/{id}/follow': {
    who: residentsOrNobody(201),
    ask: async ({ report }) => ({
      params: { id: await nearbyTicket(report) },
      headers: { 'idempotency-key': `${newKey()}-of-a-phone` },
    }),
    missing: { params: { id: 'eyJyIjoxfQ.AAAA' } },
    traps: {
      'follows by the number of a report': {
        by: 'nobody',
        ask: ({ report }) => ({
          params: { id: report },
          headers: { 'idempotency-key': `${newKey()}-of-a-phone` },
        }),
        is: 404,
        code: 'not_found',
      },
    },
  },
  'DELETE /api/track/{token}/follow': {
    who: anyone(204),
    ask: async ({ report }) => ({
      params: { token: (await follow(report, { phone: newKey() })).token },
    }),
    traps: {
      'uses the reporter’s link': {
        by: 'nobody',
        ask: ({ tracking }) => ({ params: { token: tracking } }),
        is: 404,
        code: 'not_found',
      },
    },
  },
  'GET /api/residents/me/follows': {
    who: residents(200),
    ask: async ({ report, finished }, { resident }) => {
      for (const id of resident ? [report, finished] : [])
        await follow(id, { personId: resident?.person.id, phone: '' });
      return { query: { limit: 100 } };
    },
  },
  'POST /api/track/{token}/answer': {
    who: anyone(200),
    ask: async ({ finished }) => ({
      params: { token: await things.reportLike(finished, ASKED) },
      body: { question: ASKED.question.at, text: '门口第二盏' },
    }),
    optional: ['photos'],
    traps: {
      'answers for the reporter without their link': {
        by: 'administrator',
        ask: () => ({ params: MADE_UP, body: { question: ASKED.question.at, text: '不用了' } }),
        is: 404,
        code: 'not_found',
      },
    },
  },
  'POST /api/track/{token}/rating': {
    who: anyone(201),
    ask: async ({ solved }) => ({ params: { token: await things.reportLike(solved) }, body: { stars: 4 } }),
    optional: ['comment'],
    traps: {
      'rates a report without its link': {
        by: 'community',
        ask: () => ({ params: MADE_UP, body: { stars: 1 } }),
        is: 404,
        code: 'not_found',
      },
    },
  },
  'GET /api/reports': {
    who: staff(AREA, { ok: 200 }),
    ask: () => ({ query: { limit: 100 } }),
    lists: { text: ({ report }) => report, to: AREA },
  },
  'GET /api/reports/{id}': {
    who: staff(AREA, { ok: 200, elsewhere: 404 }),
    ask: ({ report }) => ({ params: { id: report } }),
    missing: { params: { id: `R${'0'.repeat(26)}` } },
    shows: ['phone'],
  },
  'GET /api/categories/all': { who: staff(ALL, { ok: 200 }), ask: () => ({}) },
  'GET /api/categories/{code}': {
    who: staff(ALL, { ok: 200 }),
    ask: () => ({ params: { code: 'lighting.lamp_out' } }),
  },
  'PUT /api/categories/{code}': {
    who: staff(OPERATORS, { ok: 200, elsewhere: 403 }),
    ask: async () => ({ params: { code: await things.category() }, body: CATEGORY }),
    optional: ['emergency'],
  },
  'POST /api/categories': {
    who: staff(OPERATORS, { ok: 201, elsewhere: 403 }),
    ask: () => ({ body: { code: things.categoryCode(), name: CATEGORY.name, hours: 12 } }),
    optional: ['emergency'],
  },
  'PUT /api/categories/order': {
    who: staff(OPERATORS, { ok: 204, elsewhere: 403 }),
    ask: async () => ({ body: { parent: 'odd', codes: [await things.category()] } }),
  },
};
