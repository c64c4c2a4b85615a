import * as z from 'zod';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { AREA_READERS } from '../../../flow/guards.ts';
import { visiblePlan } from '../edit-plan.ts';
import { planView, viewOf } from '../plan-view.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/inspection-plans/{id}',
    summary: 'A plan of rounds with its sheet',
    auth: 'staff',
    roles: AREA_READERS,
    params: z.object({ id: z.string().max(60) }),
    responses: { 200: planView },
    problems: ['not_found'],
  }),
  async ({ staff, params }) => ({ status: 200, body: viewOf(await visiblePlan(params.id, staff)) }),
);
