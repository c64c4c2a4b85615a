import * as z from 'zod';
import { api } from '../../shared/http/api.ts';
import { contract, page, pageQuery } from '../../shared/http/contract.ts';
import { ruleIdSchema, ruleSchema } from '../domain/rule.ts';
import { RULE_READERS } from '../domain/rule-edit.ts';
import { listVersions } from '../rules/list-rules.ts';

const versionSchema = z.object({
  rule: ruleSchema,
  at: z.string(),
  /** Id of the staff member; absent for what the district was set up with. */
  by: z.string().optional(),
});

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/rules/{id}/versions',
    summary: 'What a points rule was, the newest version first',
    auth: 'staff',
    roles: RULE_READERS,
    params: z.object({ id: ruleIdSchema }),
    query: pageQuery,
    responses: { 200: page(versionSchema) },
    problems: ['not_found', 'invalid_cursor'],
  }),
  async ({ params, query }) => ({ status: 200, body: await listVersions(params.id, query) }),
);
