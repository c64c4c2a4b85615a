import * as z from 'zod';
import { iso, now } from '../../../../shared/clock.ts';
import { dateAt } from '../../../../shared/district/on-duty.ts';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { rosterViewSchema, showRoster } from '../plan-duty.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/roster',
    summary: 'A week of who is on duty for a community',
    auth: 'staff',
    query: z.object({ community: z.string().regex(/^\d{12}$/), from: z.iso.date().optional() }),
    responses: { 200: z.object({ items: z.array(rosterViewSchema) }) },
    problems: ['not_found'],
  }),
  async ({ staff, query }) => ({
    status: 200,
    body: { items: await showRoster(staff, query.community, query.from ?? dateAt(iso(now()))) },
  }),
);
