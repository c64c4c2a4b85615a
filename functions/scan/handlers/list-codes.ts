import * as z from 'zod';
import { regionCodeSchema } from '../../shared/district/schemas.ts';
import { api } from '../../shared/http/api.ts';
import { contract, page, pageQuery } from '../../shared/http/contract.ts';
import { listCodes } from '../code-lists.ts';
import { staffCodeView, viewForStaff } from '../code-view.ts';
import { CODE_KINDS, CODE_STATUSES } from '../domain/code.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/codes',
    summary: 'Codes of a community, or of all the caller’s regions',
    auth: 'staff',
    query: pageQuery.extend({
      community: regionCodeSchema.optional(),
      kind: z.enum(CODE_KINDS).optional(),
      status: z.enum(CODE_STATUSES).optional(),
    }),
    responses: { 200: page(staffCodeView) },
    problems: ['not_found', 'invalid_cursor'],
  }),
  async ({ query, staff, language }) => {
    const { items, ...rest } = await listCodes(staff.regions, query);
    const rows = await Promise.all(items.map((code) => viewForStaff(code, language)));
    return { status: 200, body: { items: rows, ...rest } };
  },
);
