import * as z from 'zod';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { IMPORT_TYPES, importIdSchema } from '../../../shared/imports/import-file.ts';
import { REGION_EDITORS } from '../domain/region-edit.ts';
import { importedSchema, importRegions } from '../import-regions.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/regions/import',
    summary:
      'Take an uploaded sheet or GeoJSON of regions, all of it or nothing; `dryRun` says what it would do',
    auth: 'staff',
    roles: REGION_EDITORS,
    query: z.object({ dryRun: z.enum(['true', 'false']).default('false') }),
    body: z.strictObject({ uploadId: importIdSchema, contentType: z.enum(IMPORT_TYPES) }),
    responses: { 200: importedSchema },
    problems: ['upload_unavailable', 'file_unreadable', 'file_too_long', 'import_refused', 'stale_version'],
  }),
  async ({ staff, query, body }) => ({
    status: 200,
    body: await importRegions({ ...body, dryRun: query.dryRun === 'true' }, staff),
  }),
);
