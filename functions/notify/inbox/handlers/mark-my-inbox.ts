import * as z from 'zod';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { readBody, unreadSchema } from '../inbox-view.ts';
import { markRead } from '../mark-read.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/residents/me/inbox/read',
    summary: 'The resident has read these notices, or all up to one',
    auth: 'resident',
    body: readBody,
    responses: { 200: z.object({ unread: unreadSchema, left: z.boolean() }) },
    problems: ['not_found'],
  }),
  async ({ resident, body }) => ({ status: 200, body: await markRead(resident.id, body) }),
);
