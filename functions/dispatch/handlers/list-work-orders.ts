import * as z from 'zod';
import { unitCodeSchema } from '../../shared/district/schemas.ts';
import { api } from '../../shared/http/api.ts';
import { contract, page, pageQuery } from '../../shared/http/contract.ts';
import { ORIGINS } from '../inspections/domain/origin.ts';
import { listOrders, VIEWS } from '../order-lists.ts';
import { orderRow, orderView } from '../order-view.ts';
import { BOARD_VIEWS, COLUMNS } from '../queues/columns.ts';
import { unreadAmong } from '../queues/seen.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/work-orders',
    summary:
      'Work orders: mine, my unit’s, its open pool, offered to claim, overdue, or all of my regions; by deadline',
    auth: 'staff',
    query: pageQuery
      .extend({
        view: z.enum(VIEWS).default('mine'),
        state: z.enum(['open', 'closed']).default('open'),
        unit: unitCodeSchema.optional(),
        category: z.string().max(80).optional(),
        origin: z.enum(['any', ...ORIGINS]).optional(),
        column: z.enum(COLUMNS).optional(),
        marks: z.enum(['unread']).optional(),
      })
      .refine(({ view, column }) => column === undefined || BOARD_VIEWS.includes(view), {
        error: 'no_board',
        path: ['column'],
      }),
    responses: { 200: page(orderRow) },
    problems: ['invalid_cursor', 'unknown_unit'],
  }),
  async ({ query, staff, language }) => {
    const { orders, nextCursor } = await listOrders(query, staff);
    const unread = query.marks ? await unreadAmong(orders, staff.id) : new Set();
    const items = await Promise.all(
      orders.map(async (order) => ({
        ...(await orderView(order, staff, language)),
        ...(unread.has(order.id) ? { unread: true as const } : {}),
      })),
    );
    return { status: 200, body: { items, ...(nextCursor ? { nextCursor } : {}) } };
  },
);
