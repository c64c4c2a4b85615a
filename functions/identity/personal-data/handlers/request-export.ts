import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { exportView, exportViewSchema } from '../export/export-view.ts';
import { requestExport } from '../export/request-export.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/residents/me/exports',
    summary: 'Ask for a copy of everything that is held about you; asked again, the same one answers',
    auth: 'resident',
    responses: { 202: exportViewSchema },
  }),
  async ({ resident }) => ({ status: 202, body: await exportView(await requestExport(resident.id)) }),
);
