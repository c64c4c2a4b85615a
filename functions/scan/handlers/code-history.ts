import * as z from 'zod';
import { api } from '../../shared/http/api.ts';
import { contract } from '../../shared/http/contract.ts';
import { codeInCharge, historyOf } from '../change-code.ts';
import { historySchema } from '../domain/code-change.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/codes/{code}/history',
    summary: 'Who changed a code, when and why; the newest first',
    auth: 'staff',
    params: z.object({ code: z.string() }),
    responses: { 200: z.object({ items: z.array(historySchema.extend({ job: z.string().optional() })) }) },
    problems: ['code_not_found'],
  }),
  async ({ params, staff }) => {
    const code = await codeInCharge(staff, params.code);
    return { status: 200, body: { items: await historyOf(code) } };
  },
);
