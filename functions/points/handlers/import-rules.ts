import * as z from 'zod';
import { api } from '../../shared/http/api.ts';
import { contract } from '../../shared/http/contract.ts';
import { checkReach, RULE_EDITORS } from '../domain/rule-edit.ts';
import { importedSchema, importRules } from '../rules/import-rules.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/rules/import',
    summary: 'Take a sheet of points rules, all of its rows or none; `dryRun` says what it would do',
    auth: 'staff',
    roles: RULE_EDITORS,
    query: z.object({ dryRun: z.enum(['true', 'false']).default('false') }),
    accepts: 'text/csv',
    body: z.string(),
    responses: { 200: importedSchema },
    problems: ['sheet_unreadable', 'import_refused', 'stale_version'],
  }),
  async ({ staff, query, body, language }) => {
    checkReach(staff);
    const options = { by: staff.id, dryRun: query.dryRun === 'true', language };
    return { status: 200, body: await importRules(body, options) };
  },
);
