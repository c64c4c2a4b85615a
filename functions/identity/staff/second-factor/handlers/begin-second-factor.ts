import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { ownAccount } from '../../accounts/own-account.ts';
import { enrol, enrolmentSchema } from '../own-factor.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/staff/account/second-factor',
    summary: 'A secret for a phone that makes codes; it counts once a first code has come from it',
    auth: 'staff',
    responses: { 200: enrolmentSchema },
    problems: ['illegal_transition', 'stale_version'],
  }),
  async ({ staff }) => ({ status: 200, body: await enrol(await ownAccount(staff)) }),
);
