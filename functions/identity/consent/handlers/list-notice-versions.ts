import { api } from '../../../shared/http/api.ts';
import { contract, page } from '../../../shared/http/contract.ts';
import { noticeSchema } from '../domain/notice.ts';
import { versionsOf } from '../notice-repository.ts';
import { purposeParams } from '../notice-view.ts';

/** A page is all of it: nobody writes a notice a hundred times. */
const SHOWN = 100;

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/notices/{purpose}/versions',
    summary: 'Every version of a notice that was in force, the newest first',
    auth: 'staff',
    roles: ['administrator', 'district_operator', 'oversight', 'auditor'],
    params: purposeParams,
    responses: { 200: page(noticeSchema) },
  }),
  async ({ params }) => ({ status: 200, body: { items: await versionsOf(params.purpose, SHOWN) } }),
);
