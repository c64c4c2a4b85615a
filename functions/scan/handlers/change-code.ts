import * as z from 'zod';
import { api } from '../../shared/http/api.ts';
import { contract } from '../../shared/http/contract.ts';
import { changeCode } from '../change-code.ts';
import { staffCodeView, viewForStaff } from '../code-view.ts';
import { CODE_ACTIONS, changeSchema } from '../domain/code-change.ts';
import { CODE_EDITORS } from '../jobs/job-repository.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/codes/{code}/{action}',
    summary: 'Suspend, resume, replace, re-target or hand over a code; the reason is kept in its history',
    auth: 'staff',
    roles: CODE_EDITORS,
    params: z.object({ code: z.string(), action: z.enum(CODE_ACTIONS) }),
    body: changeSchema,
    responses: { 200: staffCodeView.extend({ replacement: staffCodeView.optional() }) },
    problems: ['code_not_found', 'illegal_transition', 'stale_version', 'unknown_region'],
  }),
  async ({ params, body, staff, language }) => {
    const { code, replacement } = await changeCode(staff, params.code, params.action, body);
    const fresh = replacement && { replacement: await viewForStaff(replacement, language) };
    return { status: 200, body: { ...(await viewForStaff(code, language)), ...fresh } };
  },
);
