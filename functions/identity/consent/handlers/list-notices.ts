import { api } from '../../../shared/http/api.ts';
import { contract, page } from '../../../shared/http/contract.ts';
import { allNotices } from '../edit-notice.ts';
import { noticeStateSchema } from '../notice-view.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/notices',
    summary: 'Every purpose with the notice in force and the draft of the next one',
    auth: 'staff',
    roles: ['administrator', 'district_operator', 'oversight', 'auditor'],
    responses: { 200: page(noticeStateSchema) },
  }),
  async () => ({ status: 200, body: { items: await allNotices() } }),
);
