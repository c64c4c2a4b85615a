import * as z from 'zod';
import { now } from '../../../../shared/clock.ts';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { newPasswordSchema } from '../../sessions/domain/password.ts';
import { changePassword } from '../own-account.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/staff/account/password',
    summary: 'Another password, for the old one; every other session ends',
    auth: 'staff',
    body: z.strictObject({ old: z.string().min(1).max(800), password: newPasswordSchema }),
    responses: { 204: 'Changed' },
    problems: ['wrong_password', 'weak_password', 'too_many_attempts', 'stale_version'],
  }),
  async ({ staff, body }) => {
    await changePassword(staff, body.old, body.password, now());
    return { status: 204 };
  },
);
