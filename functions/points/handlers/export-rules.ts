import { api } from '../../shared/http/api.ts';
import { contract } from '../../shared/http/contract.ts';
import type { Rule } from '../domain/rule.ts';
import { rulesAsCsv } from '../domain/rule-csv.ts';
import { RULE_READERS } from '../domain/rule-edit.ts';
import { rulesAfter } from '../rows/rule-rows.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/rules/export.csv',
    summary: 'The points rules in force as a sheet that can be edited and imported',
    auth: 'staff',
    roles: RULE_READERS,
    responses: { 200: 'text/csv in UTF-8' },
  }),
  async () => {
    const rules: Rule[] = [];
    for await (const { rule } of rulesAfter()) rules.push(rule);
    return {
      status: 200,
      headers: { 'content-disposition': 'attachment; filename="rules.csv"' },
      raw: { contentType: 'text/csv; charset=utf-8', content: rulesAsCsv(rules) },
    };
  },
);
