import * as z from 'zod';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { jobIdSchema } from '../../domain/job.ts';
import { CODE_EDITORS, jobFor } from '../job-repository.ts';
import { filesOf, fileView, jobView, viewJob } from '../job-view.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/code-jobs/{id}',
    summary: 'How far a job is, and the files it has given out so far',
    auth: 'staff',
    roles: CODE_EDITORS,
    params: z.object({ id: jobIdSchema }),
    responses: { 200: jobView.extend({ files: z.array(fileView) }) },
    problems: ['not_found'],
  }),
  async ({ params, staff }) => {
    const job = await jobFor(staff, params.id);
    return { status: 200, body: { ...viewJob(job), files: await filesOf(job) } };
  },
);
