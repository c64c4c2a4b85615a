import * as z from 'zod';
import { notFound } from '../../../shared/errors.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { presignGet } from '../../../shared/storage/files.ts';
import { jobIdSchema } from '../../domain/job.ts';
import { FILE_NAME, fileKey } from '../files.ts';
import { CODE_EDITORS, jobFor } from '../job-repository.ts';
import { filesOf } from '../job-view.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/code-jobs/{id}/files/{name}',
    summary: 'A link to a file of a job, for five minutes',
    auth: 'staff',
    roles: CODE_EDITORS,
    params: z.object({ id: jobIdSchema, name: z.string().regex(FILE_NAME) }),
    responses: { 200: z.object({ url: z.string() }) },
    problems: ['not_found'],
  }),
  async ({ params: { id, name }, staff }) => {
    const files = await filesOf(await jobFor(staff, id));
    if (!files.some((file) => file.name === name)) throw notFound();
    return { status: 200, body: { url: await presignGet(fileKey(id, name), `${id}-${name}`) } };
  },
);
