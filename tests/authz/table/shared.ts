import { CODES } from '../roles.ts';
import { anyone, type Rows, staff } from '../row.ts';

export const SHARED: Rows = {
  'POST /api/imports': {
    who: staff(CODES, { ok: 201 }),
    ask: () => ({ body: { contentType: 'text/csv', size: 100 } }),
  },
  // Who did what anywhere is the district's to look at, not a part of it.
  'GET /api/audit': {
    who: staff(['auditor', 'administrator'], { ok: 200, elsewhere: 403 }),
    ask: () => ({ query: { limit: 100 } }),
    shows: ['person'],
  },
  'GET /api/health': { who: anyone(200), ask: () => ({}) },
  'GET /api/openapi.json': { who: anyone(200), ask: () => ({}) },
  'GET $default': { who: anyone(404), ask: () => ({}) },
};
