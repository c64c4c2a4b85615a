import * as z from 'zod';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { giveRecoveryCodes, recoveryCodesSchema } from '../own-factor.ts';

export const handler = api(
  contract({
    method: 'PUT',
    path: '/api/staff/account/second-factor',
    summary: 'Turn the second factor on with a first code; brings the recovery codes',
    auth: 'staff',
    body: z.strictObject({ code: z.string().min(6).max(40) }),
    responses: { 200: recoveryCodesSchema },
    problems: ['illegal_transition', 'wrong_second_factor', 'too_many_attempts', 'stale_version'],
  }),
  async ({ staff, body }) => ({
    status: 200,
    body: { recoveryCodes: await giveRecoveryCodes(staff.id, body.code, 'pending') },
  }),
);
