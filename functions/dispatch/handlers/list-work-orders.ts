import * as z from 'zod';
import { unitCodeSchema } from '../../shared/district/schemas.ts';
import { api } from '../../shared/http/api.ts';
import { contract, page, pageQuery } from '../../shared/http/contract.ts';
import { listOrders, VIEWS } from '../order-lists.ts';
import { orderRow, orderView } from '../order-view.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/work-orders',
    summary:
      'Work orders: mine, my unit’s, its open pool, offered to claim, overdue, or all of my regions; by deadline',
    auth: 'staff',
    query: pageQuery.extend({
      view: z.enum(VIEWS).default('mine'),
      state: z.enum(['open', 'closed']).default('open'),
      unit: unitCodeSchema.optional(),
      category: z.string().max(80).optional(),
    }),
    responses: { 200: page(orderRow) },
    problems: ['invalid_cursor', 'unknown_unit'],
  }),
  async ({ query, staff, language }) => {
    const { orders, nextCursor } = await listOrders(query, staff);
    const items = await Promise.all(orders.map((order) => orderView(order, staff, language)));
    return { status: 200, body: { items, ...(nextCursor ? { nextCursor } : {}) } };
  },
);
