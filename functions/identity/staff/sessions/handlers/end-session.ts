import * as z from 'zod';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { revokeSession } from '../own-sessions.ts';

export const handler = api(
  contract({
    method: 'DELETE',
    path: '/api/staff/sessions/{id}',
    summary: 'End a session of one’s own; for an administrator also of somebody else',
    auth: 'staff',
    params: z.object({ id: z.string().regex(/^L[0-9A-HJKMNP-TV-Z]{26}$/) }),
    responses: { 204: 'Ended' },
    problems: ['not_found'],
  }),
  async ({ staff, params }) => {
    await revokeSession(staff, params.id);
    return { status: 204 };
  },
);
