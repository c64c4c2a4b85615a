import * as z from 'zod';
import { regionCodeSchema } from '../../shared/district/schemas.ts';
import { api } from '../../shared/http/api.ts';
import { contract } from '../../shared/http/contract.ts';
import { CODE_KINDS } from '../domain/code.ts';
import { LAYOUTS } from '../domain/job.ts';
import { codesToPrint } from '../sheet/codes-to-print.ts';
import { drawSheet } from '../sheet/draw-sheet.ts';
import { LAYOUT_OF } from '../sheet/layout.ts';
import { plateOf } from '../sheet/picture-zip.ts';

/** `community` with or without `kind`, or `codes`: up to 200 a sheet. */
const query = z.object({
  community: regionCodeSchema.optional(),
  kind: z.enum(CODE_KINDS).optional(),
  codes: z.string().max(4_000).optional(),
  layout: z.enum(LAYOUTS).default('label'),
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
    const { pdf } = await drawSheet(codes.map(plateOf), LAYOUT_OF[query.layout]);
    const raw = { contentType: 'application/pdf', content: pdf };
    return { status: 200, raw, headers: { 'content-disposition': 'inline; filename="codes.pdf"' } };
  },
);
