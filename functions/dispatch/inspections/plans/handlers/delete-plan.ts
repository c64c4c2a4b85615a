import * as z from 'zod';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { PLAN_EDITORS, removePlan } from '../edit-plan.ts';

export const handler = api(
  contract({
    method: 'DELETE',
    path: '/api/inspection-plans/{id}',
    summary: 'End a plan of rounds; the orders it began stay',
    auth: 'staff',
    roles: PLAN_EDITORS,
    params: z.object({ id: z.string().max(60) }),
    query: z.object({ version: z.coerce.number().int().min(1) }),
    responses: { 204: 'Gone' },
    problems: ['forbidden', 'not_found', 'stale_version'],
  }),
  async ({ staff, params, query }) => {
    await removePlan(params.id, query.version, staff);
    return { status: 204 };
  },
);
