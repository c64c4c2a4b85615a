import * as z from 'zod';
import { api } from '../../shared/http/api.ts';
import { contract } from '../../shared/http/contract.ts';
import { ruleIdSchema, ruleSchema } from '../domain/rule.ts';
import { known, RULE_READERS } from '../domain/rule-edit.ts';
import { findRule } from '../rows/rule-rows.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/rules/{id}',
    summary: 'A points rule as it is in force',
    auth: 'staff',
    roles: RULE_READERS,
    params: z.object({ id: ruleIdSchema }),
    responses: { 200: ruleSchema },
    problems: ['not_found'],
  }),
  async ({ params }) => ({ status: 200, body: known(await findRule(params.id)).rule }),
);
