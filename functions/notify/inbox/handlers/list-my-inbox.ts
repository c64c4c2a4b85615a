import { api } from '../../../shared/http/api.ts';
import { contract, page, pageQuery } from '../../../shared/http/contract.ts';
import { listInbox } from '../inbox-repository.ts';
import { residentNoticeSchema, residentNotices } from '../inbox-view.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/residents/me/inbox',
    summary: 'Notices for the resident, newest first',
    auth: 'resident',
    query: pageQuery,
    responses: { 200: page(residentNoticeSchema) },
    problems: ['invalid_cursor'],
  }),
  async ({ resident, query, language }) => {
    const found = await listInbox(resident.id, query);
    const { nextCursor } = found;
    const items = await residentNotices(found, language);
    return { status: 200, body: { items, ...(nextCursor ? { nextCursor } : {}) } };
  },
);
