import { api } from '../../shared/http/api.ts';
import { contract, page, pageQuery } from '../../shared/http/contract.ts';
import { ruleSchema } from '../domain/rule.ts';
import { RULE_READERS } from '../domain/rule-edit.ts';
import { listRules } from '../rules/list-rules.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/rules',
    summary: 'Points rules in force, by id',
    auth: 'staff',
    roles: RULE_READERS,
    query: pageQuery,
    responses: { 200: page(ruleSchema) },
    problems: ['invalid_cursor'],
  }),
  async ({ query }) => ({ status: 200, body: await listRules(query) }),
);
