import * as z from 'zod';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { newPasswordSchema } from '../../sessions/domain/password.ts';
import { accept } from '../accept-invitation.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/staff/invitations/{token}',
    summary: 'Set the password of an invited account, or one whose password was reset; the link is spent',
    auth: 'public',
    params: z.object({ token: z.string().max(120) }),
    body: z.strictObject({ password: newPasswordSchema }),
    responses: { 204: 'The password is set: sign in with it' },
    problems: ['invitation_ended', 'weak_password'],
  }),
  async ({ params, body }) => {
    await accept(params.token, body.password);
    return { status: 204 };
  },
);
