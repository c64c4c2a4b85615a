import * as z from 'zod';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { ownAccount } from '../../accounts/own-account.ts';
import { turnOff } from '../own-factor.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/staff/account/second-factor/off',
    summary: 'Turn the second factor off with one last code, unless a role must have it',
    auth: 'staff',
    body: z.strictObject({ code: z.string().min(6).max(40) }),
    responses: { 204: 'Off' },
    problems: [
      'forbidden',
      'illegal_transition',
      'wrong_second_factor',
      'too_many_attempts',
      'stale_version',
    ],
  }),
  async ({ staff, body }) => {
    await turnOff(await ownAccount(staff), body.code);
    return { status: 204 };
  },
);
