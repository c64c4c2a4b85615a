import * as z from 'zod';
import { staffSchema } from '../../../../shared/district/schemas.ts';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { listSessions, sessionViewSchema } from '../own-sessions.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/staff/sessions',
    summary: 'Where the caller is signed in; for an administrator also where somebody else is',
    auth: 'staff',
    query: z.object({ staff: staffSchema.shape.id.optional() }),
    responses: { 200: z.object({ items: z.array(sessionViewSchema) }) },
    problems: ['not_found'],
  }),
  async ({ staff, query }) => ({ status: 200, body: { items: await listSessions(staff, query.staff) } }),
);
