import * as z from 'zod';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { printFile } from '../print-file.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/work-orders/{id}/file.pdf',
    summary: 'A work order with everything that was done, to print; without whoever reported it (audited)',
    auth: 'staff',
    params: z.object({ id: z.string().max(60) }),
    responses: { 200: 'application/pdf' },
  }),
  async ({ params, staff, language }) => {
    const content = await printFile(params.id, staff, language);
    const headers = { 'content-disposition': `inline; filename="case-${params.id}.pdf"` };
    return { status: 200, raw: { contentType: 'application/pdf', content }, headers };
  },
);
