import { card, wrong } from '../../support/courier-cards.ts';
import { COMMUNITY, GRID, OTHER_GRID } from '../../support/small-district.ts';
import { WEST, WEST_GRID } from '../callers.ts';
import { ALL, CODES } from '../roles.ts';
import { anyone, type Rows, staff } from '../row.ts';
import * as things from '../things.ts';

const CHANGE = { reason: '牌子坏了', version: 1 };
const NOT_ISSUED = { code: 'A2345678B' };
const NO_JOB = { id: `J${'0'.repeat(26)}` };
const TOLD_STAFF = ['issuedAt', 'version', 'allowedActions'];
const HERE = [...ALL, 'unit_member of another unit', 'unit_head of another unit'] as const;
const suspended = () => things.code('stall', { status: 'suspended' });

export const SCAN: Rows = {
  'GET /q/{code}': { who: anyone(302), ask: async () => ({ params: { code: await things.code() } }) },
  'GET /Q/{code}': { who: anyone(302), ask: async () => ({ params: { code: await things.code() } }) },
  'GET /api/codes/{code}': {
    who: { ...staff(ALL, { ok: 200 }), nobody: 200 },
    ask: async () => ({ params: { code: await things.code() } }),
    tells: { fields: TOLD_STAFF, to: HERE },
  },
  'GET /api/codes/{code}: suspended': {
    who: { ...staff(ALL, { ok: 200, elsewhere: 410 }), nobody: 410 },
    ask: async () => ({ params: { code: await suspended() } }),
  },
  'GET /api/codes/{code}/{picture}': {
    who: anyone(200),
    ask: async () => ({ params: { code: await things.code(), picture: 'qr.svg' } }),
  },
  'GET /api/codes': {
    who: staff(ALL, { ok: 200 }),
    ask: async () => {
      await things.code('outdoor');
      return { query: { limit: 100, kind: 'outdoor' } };
    },
    lists: { text: ({ code }) => code, to: HERE },
  },
  'GET /api/codes: of another grid of the community': {
    who: staff(ALL, { ok: 200 }),
    ask: async () => {
      await things.code('service', { region: OTHER_GRID, name: '另一网格的窗口' });
      return { query: { limit: 100, kind: 'service' } };
    },
    lists: { text: () => '另一网格的窗口', to: HERE.filter((name) => name !== 'grid_worker') },
  },
  'GET /api/codes: of a community': {
    who: staff(ALL, { ok: 200, elsewhere: 404 }),
    ask: () => ({ query: { community: COMMUNITY } }),
    missing: { query: { community: '150603009001' } },
  },
  'GET /api/code-sheets': {
    who: staff(ALL, { ok: 200, elsewhere: 404 }),
    ask: async () => ({ query: { codes: await things.code() } }),
    missing: { query: { codes: NOT_ISSUED.code } },
  },
  'GET /api/code-sheets: of a community': {
    who: staff(ALL, { ok: 200, elsewhere: 404 }),
    ask: () => ({ query: { community: COMMUNITY, kind: 'outdoor' } }),
    missing: { query: { community: '150603009001' } },
  },
  'GET /api/codes/{code}/history': {
    who: staff(ALL, { ok: 200, elsewhere: 404 }),
    ask: async () => ({ params: { code: await things.code() } }),
    missing: { params: NOT_ISSUED },
  },
  'POST /api/codes/{code}/{action}': {
    who: staff(CODES, { ok: 200, elsewhere: 404 }),
    ask: async () => ({ params: { code: await things.code(), action: 'suspend' }, body: CHANGE }),
    missing: { params: NOT_ISSUED },
    traps: {
      'moves a code to where somebody else answers for it': {
        by: 'community',
        ask: async () => ({
          params: { code: await things.code(), action: 'retarget' },
          body: { ...CHANGE, place: { regionCode: WEST_GRID } },
        }),
        is: 422,
        code: 'unknown_region',
      },
    },
  },
  'POST /api/codes/{code}/{action}: retarget': {
    who: staff(CODES, { ok: 200, elsewhere: 404 }),
    ask: async () => ({
      params: { code: await things.code(), action: 'retarget' },
      body: { ...CHANGE, place: { name: '新摊位' } },
    }),
    optional: [],
    missing: { params: NOT_ISSUED },
  },
  'POST /api/codes/{code}/pin': {
    who: staff(CODES, { ok: 200, elsewhere: 404 }),
    ask: async () => ({
      params: { code: await things.code('courier', { name: `速送 ${things.mark()}` }) },
      body: { version: 1 },
    }),
    missing: { params: NOT_ISSUED },
  },
  'POST /api/codes/{code}/courier-session': {
    who: anyone(201),
    ask: async () => {
      const { code, pin } = await card();
      return { params: { code }, body: { pin } };
    },
    traps: {
      'opens a card with another PIN': {
        by: 'nobody',
        ask: async () => {
          const { code, pin } = await card();
          return { params: { code }, body: { pin: wrong(pin) } };
        },
        is: 401,
        code: 'wrong_pin',
        counted: true,
      },
    },
  },
  'POST /api/code-jobs': {
    who: staff(CODES, { ok: 201, elsewhere: 404 }),
    ask: () => ({ body: { kind: 'print', layout: 'label', region: GRID } }),
    traps: {
      'prints what a job of another region issued': {
        by: 'community elsewhere',
        ask: async () => ({ body: { kind: 'print', layout: 'label', job: await things.job('done') } }),
        is: 404,
        code: 'not_found',
      },
    },
  },
  'POST /api/code-jobs: a sheet': {
    who: staff(CODES, { ok: 201, elsewhere: 422 }),
    ask: async (_, caller) => ({
      body: {
        kind: 'csv',
        uploadId: await things.importFile(caller, `name,region\n门牌 ${things.mark()},${GRID}\n`),
      },
    }),
    traps: {
      'issues for the file of a colleague': {
        by: 'district_operator',
        ask: async ({ callers }) => ({
          body: {
            kind: 'csv',
            uploadId: await things.importFile(callers.administrator, `name,region\n甲,${GRID}\n`),
          },
        }),
        is: 422,
        code: 'upload_unavailable',
      },
    },
  },
  'POST /api/code-jobs: households of a community': {
    who: staff(CODES, { ok: 200, elsewhere: 404 }),
    ask: async (_, caller) => ({
      query: { dryRun: 'true' },
      body: {
        kind: 'households',
        communities: [COMMUNITY],
        uploadId: await things.importFile(caller, `name,region\n一单元,${GRID}\n`),
      },
    }),
  },
  'GET /api/code-jobs': {
    who: staff(CODES, { ok: 200 }),
    ask: async () => {
      await things.job('done', { by: { id: 'S-LISTED', name: '列出的' } });
      return { query: { limit: 100 } };
    },
    lists: { text: () => 'S-LISTED', to: CODES },
  },
  'GET /api/code-jobs/{id}': {
    who: staff(CODES, { ok: 200, elsewhere: 404 }),
    ask: async () => ({ params: { id: await things.job() } }),
    missing: { params: NO_JOB },
  },
  'GET /api/code-jobs/{id}: begun oneself': {
    who: staff(CODES, { ok: 200 }),
    ask: async (_, { staff: me }) => ({
      params: { id: await things.job('done', { by: { id: me?.id ?? '', name: '我' }, regions: [WEST] }) },
    }),
  },
  'POST /api/code-jobs/{id}/{action}': {
    who: staff(CODES, { ok: 200, elsewhere: 404 }),
    ask: async () => ({ params: { id: await things.job(), action: 'cancel' } }),
    missing: { params: NO_JOB },
  },
  'GET /api/code-jobs/{id}/files/{name}': {
    who: staff(CODES, { ok: 200, elsewhere: 404 }),
    ask: async () => ({ params: { id: await things.job('done'), name: 'codes.csv' } }),
    missing: { params: NO_JOB },
    traps: {
      'opens a file that the job has not given out': {
        by: 'administrator',
        ask: async () => ({ params: { id: await things.job('running'), name: 'codes.csv' } }),
        is: 404,
        code: 'not_found',
      },
    },
  },
};
