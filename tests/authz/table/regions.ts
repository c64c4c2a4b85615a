import { COMMUNITY, GRID } from '../../support/small-district.ts';
import { WEST_COMMUNITY, WEST_GRID } from '../callers.ts';
import { ALL, OPERATORS } from '../roles.ts';
import { type Rows, staff } from '../row.ts';
import * as things from '../things.ts';

const name = { zh: '改名网格', en: 'Renamed' };
const sheet = (code: string) => `code,name_zh,name_en\n${code},新来的,New\n`;

export const REGIONS: Rows = {
  'GET /api/regions': { who: staff(ALL, { ok: 200 }), ask: () => ({}) },
  'GET /api/regions/{code}': { who: staff(ALL, { ok: 200 }), ask: () => ({ params: { code: GRID } }) },
  'GET /api/regions/search': { who: staff(ALL, { ok: 200 }), ask: () => ({ query: { q: '梧桐' } }) },
  'POST /api/regions': {
    who: staff(OPERATORS, { ok: 201, elsewhere: 403 }),
    ask: () => ({ body: { code: things.freeGrid(), name } }),
    optional: ['boundary'],
  },
  'PUT /api/regions/{code}': {
    who: staff(OPERATORS, { ok: 200, elsewhere: 403 }),
    ask: async () => ({ params: { code: await things.grid() }, body: { name, version: 1 } }),
    optional: ['boundary', 'retired'],
    traps: {
      'renames the district from a part of it': {
        by: 'administrator elsewhere',
        ask: () => ({ params: { code: '150603' }, body: { name, version: 1 } }),
        is: 403,
        code: 'forbidden',
      },
    },
  },
  'POST /api/regions/import': {
    who: staff(OPERATORS, { ok: 200, elsewhere: 422 }),
    ask: async (_, caller) => ({
      body: {
        uploadId: await things.importFile(caller, sheet(things.freeGrid())),
        contentType: 'text/csv',
      },
    }),
    traps: {
      'imports the file of a colleague': {
        by: 'district_operator',
        ask: async ({ callers }) => ({
          body: {
            uploadId: await things.importFile(callers.administrator, sheet(things.freeGrid())),
            contentType: 'text/csv',
          },
        }),
        is: 422,
        code: 'upload_unavailable',
      },
      'changes a region of others in a sheet about its own': {
        by: 'district_operator elsewhere',
        ask: async (_, caller) => ({
          body: {
            uploadId: await things.importFile(
              caller,
              `${sheet(things.freeGrid(WEST_COMMUNITY))}${WEST_GRID},西一,West\n${COMMUNITY},被改,Taken\n`,
            ),
            contentType: 'text/csv',
          },
        }),
        is: 422,
        code: 'import_refused',
      },
    },
  },
};
