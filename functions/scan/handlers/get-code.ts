import * as z from 'zod';
import { api } from '../../shared/http/api.ts';
import { contract } from '../../shared/http/contract.ts';
import { activeCode } from '../code-repository.ts';
import { codeView, viewCode } from '../code-view.ts';
import { normalizeCode } from '../domain/short-code.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/codes/{code}',
    summary: 'The place behind a code',
    auth: 'public',
    params: z.object({ code: z.string() }),
    responses: { 200: codeView },
    problems: ['code_not_found', 'code_suspended', 'code_replaced'],
  }),
  async ({ params, language }) => {
    const code = await activeCode(normalizeCode(params.code));
    return { status: 200, body: await viewCode(code, language) };
  },
);
