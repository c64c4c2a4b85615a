import * as z from 'zod';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { planUpdate } from '../domain/plan.ts';
import { PLAN_EDITORS, putPlanEdit } from '../edit-plan.ts';
import { planView, viewOf } from '../plan-view.ts';

export const handler = api(
  contract({
    method: 'PUT',
    path: '/api/inspection-plans/{id}',
    summary: 'Change a plan of rounds, pause it or take it up again; what was due before stays as it was',
    auth: 'staff',
    roles: PLAN_EDITORS,
    params: z.object({ id: z.string().max(60) }),
    body: planUpdate,
    responses: { 200: planView },
    problems: [
      'forbidden',
      'not_found',
      'stale_version',
      'unknown_region',
      'region_retired',
      'unknown_unit',
      'unit_retired',
      'unknown_category',
      'category_is_group',
      'rule_without_dates',
    ],
  }),
  async ({ staff, params, body }) => ({
    status: 200,
    body: viewOf(await putPlanEdit(params.id, body, staff)),
  }),
);
