import { api } from '../../../shared/http/api.ts';
import { contract, page, pageQuery } from '../../../shared/http/contract.ts';
import { CODE_EDITORS, listJobs } from '../job-repository.ts';
import { jobView, viewJob } from '../job-view.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/code-jobs',
    summary: 'Jobs that issue and print codes, the newest first',
    auth: 'staff',
    roles: CODE_EDITORS,
    query: pageQuery,
    responses: { 200: page(jobView) },
    problems: ['invalid_cursor'],
  }),
  async ({ query, staff }) => {
    const { items, ...rest } = await listJobs(staff, query);
    return { status: 200, body: { items: items.map(viewJob), ...rest } };
  },
);
