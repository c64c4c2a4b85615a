import * as z from 'zod';
import { regionCodeSchema } from '../../shared/district/schemas.ts';
import { api } from '../../shared/http/api.ts';
import { contract } from '../../shared/http/contract.ts';
import { CODE_KINDS } from '../domain/code.ts';
import { codesToPrint } from '../sheet/codes-to-print.ts';
import { drawSheet } from '../sheet/draw-sheet.ts';

/** `community` with or without `kind`, or `codes`: up to 200 a sheet. */
const query = z.object({
  community: regionCodeSchema.optional(),
  kind: z.enum(CODE_KINDS).optional(),
  codes: z.string().max(4_000).optional(),
});

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/code-sheets',
    summary: 'Labels to print and cut: of a community, or of the codes named, at most 200',
    auth: 'staff',
    query,
    responses: { 200: 'application/pdf' },
    problems: [
      'not_found',
      'code_not_found',
      'code_suspended',
      'code_replaced',
      'too_large',
      'invalid_request',
    ],
  }),
  async ({ query, staff }) => {
    const codes = await codesToPrint(staff.regions, query);
    const raw = { contentType: 'application/pdf', content: await drawSheet(codes) };
    return { status: 200, raw, headers: { 'content-disposition': 'inline; filename="codes.pdf"' } };
  },
);
