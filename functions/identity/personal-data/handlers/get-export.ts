import * as z from 'zod';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { EXPORT_ID } from '../../../shared/personal-data/export-row.ts';
import { exportView, exportViewSchema, requireExport } from '../export/export-view.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/residents/me/exports/{id}',
    summary: 'How far the copy is; when it is ready, links to its files',
    auth: 'resident',
    params: z.object({ id: z.string().regex(EXPORT_ID) }),
    responses: { 200: exportViewSchema },
    problems: ['not_found'],
  }),
  async ({ resident, params }) => ({
    status: 200,
    body: await exportView(await requireExport(resident.id, params.id)),
  }),
);
