import * as z from 'zod';
import { coversAny } from '../../shared/district/regions.ts';
import { api } from '../../shared/http/api.ts';
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
    responses: { 200: staffCodeView.partial({ issuedAt: true, version: true, allowedActions: true }) },
    problems: ['code_not_found', 'code_suspended', 'code_replaced'],
  }),
  async ({ params, language, staff }) => {
    const short = normalizeCode(params.code);
    const found = staff && short ? await findCode(short) : undefined;
    if (found && staff && coversAny(staff.regions, found.place.regionCode))
      return { status: 200, body: await viewForStaff(found, language) };
    return { status: 200, body: await viewCode(await activeCode(short), language) };
  },
);
