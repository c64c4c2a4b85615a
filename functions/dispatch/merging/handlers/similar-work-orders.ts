import * as z from 'zod';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { visibleOrder } from '../../act.ts';
import { orderRow, orderView } from '../../order-view.ts';
import { similarOrders } from '../similar-orders.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/work-orders/{id}/similar',
    summary: 'Open orders of the same category near by, into which this one could be merged',
    auth: 'staff',
    params: z.object({ id: z.string().max(60) }),
    responses: { 200: z.object({ items: z.array(orderRow.extend({ distance: z.number().optional() })) }) },
  }),
  async ({ params, staff, language }) => {
    const { order } = await visibleOrder(params.id, staff);
    const found = await similarOrders(order, staff);
    const items = await Promise.all(
      found.map(async ({ order: other, distance }) => ({
        ...(await orderView(other, staff, language)),
        ...(distance === undefined ? {} : { distance }),
      })),
    );
    return { status: 200, body: { items } };
  },
);
