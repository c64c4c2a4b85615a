import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { endOtherSessions } from '../own-sessions.ts';

export const handler = api(
  contract({
    method: 'DELETE',
    path: '/api/staff/sessions',
    summary: 'End every session of the caller’s but this one',
    auth: 'staff',
    responses: { 204: 'Ended' },
    problems: ['stale_version'],
  }),
  async ({ staff }) => {
    await endOtherSessions(staff);
    return { status: 204 };
  },
);
