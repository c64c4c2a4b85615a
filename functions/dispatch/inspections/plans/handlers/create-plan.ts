import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { planEdit } from '../domain/plan.ts';
import { createPlan, PLAN_EDITORS } from '../edit-plan.ts';
import { planView, viewOf } from '../plan-view.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/inspection-plans',
    summary: 'Plan rounds: on each date of the rule an order begins in each region',
    auth: 'staff',
    roles: PLAN_EDITORS,
    body: planEdit,
    responses: { 201: planView },
    problems: [
      'forbidden',
      'unknown_region',
      'region_retired',
      'unknown_unit',
      'unit_retired',
      'unknown_category',
      'category_is_group',
      'rule_without_dates',
    ],
  }),
  async ({ staff, body }) => ({ status: 201, body: viewOf(await createPlan(body, staff)) }),
);
