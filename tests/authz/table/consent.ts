import { OVERSEERS } from '../roles.ts';
import { anyone, type Rows, residents, staff } from '../row.ts';
import * as things from '../things.ts';

const text = {
  title: { zh: '告知书', en: 'Notice' },
  text: { zh: '我们保存什么、为了什么', en: 'What we keep' },
};

export const CONSENT: Rows = {
  'GET /api/notices/{purpose}': { who: anyone(200), ask: () => ({ params: { purpose: 'household' } }) },
  'GET /api/notices': { who: staff(OVERSEERS, { ok: 200 }), ask: () => ({}) },
  'GET /api/notices/{purpose}/versions': {
    who: staff(OVERSEERS, { ok: 200 }),
    ask: () => ({ params: { purpose: 'household' } }),
  },
  'POST /api/notices': {
    who: staff(['administrator'], { ok: 200, elsewhere: 403 }),
    ask: async () => ({
      body: { purpose: 'notices', ...text, revision: await things.draftRevision('notices'), publish: false },
    }),
  },
  'GET /api/residents/me/consents': { who: residents(200), ask: () => ({}) },
  'PUT /api/residents/me/consents/{purpose}': {
    who: residents(200),
    ask: () => ({ params: { purpose: 'household' }, body: { given: true, version: 1 } }),
  },
};
