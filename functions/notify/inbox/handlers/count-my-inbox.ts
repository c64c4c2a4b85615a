import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { countUnread } from '../inbox-repository.ts';
import { unreadSchema } from '../inbox-view.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/residents/me/inbox/unread',
    summary: 'How many notices the resident has not read, up to 99',
    auth: 'resident',
    responses: { 200: unreadSchema },
  }),
  async ({ resident }) => ({ status: 200, body: await countUnread(resident.id) }),
);
