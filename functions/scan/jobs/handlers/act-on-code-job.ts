import * as z from 'zod';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { jobIdSchema } from '../../domain/job.ts';
import { actOnJob, CODE_EDITORS } from '../job-repository.ts';
import { jobView, viewJob } from '../job-view.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/code-jobs/{id}/{action}',
    summary: 'Cancel a job, or let a cancelled one go on where it stopped; what was issued stays issued',
    auth: 'staff',
    roles: CODE_EDITORS,
    params: z.object({ id: jobIdSchema, action: z.enum(['cancel', 'resume']) }),
    responses: { 200: jobView },
    problems: ['not_found', 'illegal_transition', 'stale_version'],
  }),
  async ({ params, staff }) => ({
    status: 200,
    body: viewJob(await actOnJob(staff, params.id, params.action)),
  }),
);
