import * as z from 'zod';
import { regionCodeSchema } from '../../../shared/district/schemas.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { operationKeySchema } from '../../../shared/http/operation-key.ts';
import { importIdSchema } from '../../../shared/imports/import-file.ts';
import { CODE_KINDS } from '../../domain/code.ts';
import { jobIdSchema, LAYOUTS } from '../../domain/job.ts';
import { CODE_EDITORS } from '../job-repository.ts';
import { jobView, viewJob } from '../job-view.ts';
import { previewSchema } from '../preview.ts';
import { previewIssue, startIssue, startPrint } from '../start-job.ts';

/**
 * `csv`: a code for every row. `households`: the file is the district's list of households, and every household of
 * these communities that has no code yet gets one. `print`: sheets of what a job issued, or of a region.
 */
const body = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('csv'), uploadId: importIdSchema }),
  z.strictObject({
    kind: z.literal('households'),
    uploadId: importIdSchema,
    communities: z.array(regionCodeSchema).min(1).max(200),
  }),
  z.strictObject({
    kind: z.literal('print'),
    layout: z.enum(LAYOUTS),
    job: jobIdSchema.optional(),
    region: regionCodeSchema.optional(),
    codeKind: z.enum(CODE_KINDS).optional(),
  }),
]);

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/code-jobs',
    summary: 'Issue codes for a file of places, or print sheets; with dryRun only say what would be issued',
    auth: 'staff',
    roles: CODE_EDITORS,
    query: z.object({ dryRun: z.enum(['true', 'false']).default('false') }),
    headers: z.object({
      'idempotency-key': operationKeySchema.optional(),
    }),
    body,
    responses: { 200: previewSchema, 201: jobView },
    problems: [
      'upload_unavailable',
      'file_unreadable',
      'file_too_long',
      'too_large',
      'import_refused',
      'not_found',
      'nothing_to_do',
      'idempotency_mismatch',
    ],
  }),
  async ({ body: asked, query, headers, staff, language }) => {
    const key = headers['idempotency-key'];
    if (asked.kind === 'print') return { status: 201, body: viewJob(await startPrint(staff, asked, key)) };
    const task = {
      kind: 'issue' as const,
      uploadId: asked.uploadId,
      ...(asked.kind === 'households' ? { communities: asked.communities } : {}),
    };
    if (query.dryRun === 'true') return { status: 200, body: await previewIssue(staff, task, language) };
    return { status: 201, body: viewJob(await startIssue(staff, task, language)) };
  },
);
