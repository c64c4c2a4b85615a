import { listPartitions } from '../../../../shared/district/scope.ts';
import { api } from '../../../../shared/http/api.ts';
import { contract, page, pageQuery } from '../../../../shared/http/contract.ts';
import { listStaff } from '../staff-repository.ts';
import { staffView, staffViewSchema } from '../staff-view.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/staff',
    summary: 'Staff of the caller’s regions, by username',
    auth: 'staff',
    query: pageQuery,
    responses: { 200: page(staffViewSchema) },
    problems: ['invalid_cursor'],
  }),
  async ({ staff, query }) => {
    const { items, ...rest } = await listStaff(staff, await listPartitions(staff), query);
    return { status: 200, body: { items: items.map(staffView), ...rest } };
  },
);
