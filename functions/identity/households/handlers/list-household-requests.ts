import { api } from '../../../shared/http/api.ts';
import { contract, page, pageQuery } from '../../../shared/http/contract.ts';
import { DECIDERS, listRequests, requestView } from '../requests.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/household-requests',
    summary: 'Who waits to be confirmed as living in the caller’s regions (the view is audited)',
    auth: 'staff',
    roles: DECIDERS,
    query: pageQuery,
    responses: { 200: page(requestView) },
    problems: ['invalid_cursor'],
  }),
  async ({ staff, query }) => ({ status: 200, body: await listRequests(staff, query) }),
);
