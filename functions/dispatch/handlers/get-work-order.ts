import * as z from 'zod';
import { api } from '../../shared/http/api.ts';
import { contract } from '../../shared/http/contract.ts';
import { visibleOrder } from '../act.ts';
import { orderDetail, orderFileView } from '../order-view.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/work-orders/{id}',
    summary: 'A work order with its case log and pictures',
    auth: 'staff',
    params: z.object({ id: z.string().max(60) }),
    responses: { 200: orderDetail },
  }),
  async ({ params, staff, language }) => ({
    status: 200,
    body: await orderFileView(await visibleOrder(params.id, staff), staff, language),
  }),
);
