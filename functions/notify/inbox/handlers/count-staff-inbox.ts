import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { countUnread } from '../inbox-repository.ts';
import { unreadSchema } from '../inbox-view.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/staff/inbox/unread',
    summary: 'How many notices the caller has not read, up to 99',
    auth: 'staff',
    responses: { 200: unreadSchema },
  }),
  async ({ staff }) => ({ status: 200, body: await countUnread(staff.id) }),
);
