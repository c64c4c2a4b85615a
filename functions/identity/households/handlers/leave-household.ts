import * as z from 'zod';
import { codeParam } from '../../../shared/codes/code-param.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { leave } from '../bind.ts';

export const handler = api(
  contract({
    method: 'DELETE',
    path: '/api/residents/me/households/{code}',
    summary: 'Leave a household, or take a request back',
    auth: 'resident',
    params: z.object({ code: codeParam }),
    responses: { 204: 'Left' },
    problems: ['not_found', 'stale_version'],
  }),
  async ({ resident, params }) => {
    await leave(resident.id, params.code);
    return { status: 204 };
  },
);
