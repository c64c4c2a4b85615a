import * as z from 'zod';
import { api } from '../../../shared/http/api.ts';
import { contract, page, pageQuery } from '../../../shared/http/contract.ts';
import { canSee } from '../../flow/guards.ts';
import { orderRow, orderView } from '../../order-view.ts';
import { workOf } from '../read-work.ts';
import { whoseFile } from '../whose-file.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/staff/{id}/orders',
    summary:
      'Work orders of one member of staff; for them, the head of their unit and administrators (audited)',
    auth: 'staff',
    params: z.object({ id: z.string().max(60) }),
    query: pageQuery.extend({ state: z.enum(['open', 'closed']).default('open') }),
    responses: { 200: page(orderRow) },
    problems: ['invalid_cursor'],
  }),
  async ({ params, query, staff, language }) => {
    const { staffId } = await whoseFile(params.id, staff);
    const { orders, ...more } = await workOf({ staffId, ...query }, staff);
    const seen = orders.filter((order) => canSee(staff, order));
    const items = await Promise.all(seen.map((order) => orderView(order, staff, language)));
    return { status: 200, body: { items, ...more } };
  },
);
