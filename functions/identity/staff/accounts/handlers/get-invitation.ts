import * as z from 'zod';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { whoseInvitation } from '../accept-invitation.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/staff/invitations/{token}',
    summary: 'Whose password a link sets',
    auth: 'public',
    params: z.object({ token: z.string().max(120) }),
    responses: { 200: z.strictObject({ username: z.string(), name: z.string() }) },
    problems: ['invitation_ended'],
  }),
  async ({ params }) => ({ status: 200, body: await whoseInvitation(params.token) }),
);
