import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { ownAccountSchema, showOwnAccount } from '../own-account.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/staff/account',
    summary: 'The caller’s own account, its second factor, and the roles they may give',
    auth: 'staff',
    responses: { 200: ownAccountSchema },
  }),
  async ({ staff }) => ({ status: 200, body: await showOwnAccount(staff) }),
);
