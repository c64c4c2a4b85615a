import * as z from 'zod';
import { lookUp } from '../../shared/codes/search-limit.ts';
import { coversAny } from '../../shared/district/regions.ts';
import { api } from '../../shared/http/api.ts';
import { callerHeaders, callerOf } from '../../shared/http/caller.ts';
import { contract } from '../../shared/http/contract.ts';
import { activeCode, findCode } from '../code-repository.ts';
import { staffCodeView, viewCode, viewForStaff } from '../code-view.ts';
import { normalizeCode } from '../domain/short-code.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/codes/{code}',
    summary: 'The place behind a code; staff in charge of it also see stopped codes and when it was issued',
    auth: 'optional',
    params: z.object({ code: z.string() }),
    headers: callerHeaders,
    responses: { 200: staffCodeView.partial({ issuedAt: true, version: true, allowedActions: true }) },
    problems: ['code_not_found', 'code_suspended', 'code_replaced', 'too_many_attempts'],
  }),
  async (request) => {
    const { params, language, staff } = request;
    const short = normalizeCode(params.code);
    const found = staff && short ? await findCode(short) : undefined;
    if (found && staff && coversAny(staff.regions, found.place.regionCode))
      return { status: 200, body: await viewForStaff(found, language) };
    const code = await lookUp(callerOf(request), () => activeCode(short));
    return { status: 200, body: await viewCode(code, language) };
  },
);
