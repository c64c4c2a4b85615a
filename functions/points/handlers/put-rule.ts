import * as z from 'zod';
import { DomainError } from '../../shared/errors.ts';
import { api } from '../../shared/http/api.ts';
import { contract } from '../../shared/http/contract.ts';
import { ruleIdSchema, ruleSchema } from '../domain/rule.ts';
import { checkReach, RULE_EDITORS } from '../domain/rule-edit.ts';
import { changeRule } from '../rules/edit-rule.ts';

export const handler = api(
  contract({
    method: 'PUT',
    path: '/api/rules/{id}',
    summary: 'Make the next version of a points rule; what was given by an earlier one stays',
    auth: 'staff',
    roles: RULE_EDITORS,
    params: z.object({ id: ruleIdSchema }),
    body: ruleSchema,
    responses: { 200: ruleSchema },
    problems: ['not_found', 'stale_version', 'resident_cannot_lose', 'refused_area'],
  }),
  async ({ staff, params: { id }, body }) => {
    checkReach(staff);
    if (body.id !== id)
      throw new DomainError('invalid_request', {}, [{ path: 'body.id', message: `must be ${id}` }]);
    return { status: 200, body: await changeRule(body, staff.id) };
  },
);
