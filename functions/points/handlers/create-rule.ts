import { api } from '../../shared/http/api.ts';
import { contract } from '../../shared/http/contract.ts';
import { ruleSchema } from '../domain/rule.ts';
import { checkReach, RULE_EDITORS } from '../domain/rule-edit.ts';
import { createRule } from '../rules/edit-rule.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/rules',
    summary: 'Add a points rule; one for residents gives and never takes',
    auth: 'staff',
    roles: RULE_EDITORS,
    body: ruleSchema,
    responses: { 201: ruleSchema },
    problems: ['in_use', 'stale_version', 'resident_cannot_lose', 'refused_area'],
  }),
  async ({ staff, body }) => {
    checkReach(staff);
    return { status: 201, body: await createRule(body, staff.id) };
  },
);
