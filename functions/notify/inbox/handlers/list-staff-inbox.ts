import { api } from '../../../shared/http/api.ts';
import { contract, page, pageQuery } from '../../../shared/http/contract.ts';
import { listInbox } from '../inbox-repository.ts';
import { staffNoticeSchema, staffNotices } from '../inbox-view.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/staff/inbox',
    summary: 'Notices for the caller, newest first',
    auth: 'staff',
    query: pageQuery,
    responses: { 200: page(staffNoticeSchema) },
    problems: ['invalid_cursor'],
  }),
  async ({ staff, query, language }) => {
    const found = await listInbox(staff.id, query);
    const { nextCursor } = found;
    const items = await staffNotices(found, language);
    return { status: 200, body: { items, ...(nextCursor ? { nextCursor } : {}) } };
  },
);
