import * as z from 'zod';
import { api } from '../../shared/http/api.ts';
import { contract } from '../../shared/http/contract.ts';
import { ORDER_ID } from '../../shared/ids.ts';
import { markAllSeen, markSeen } from './seen.ts';

/** As many as a page of a list holds at most, and a transaction takes. */
const MOST = 90;

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/work-orders/read',
    summary:
      'The caller has looked at these work orders as they were then, or calls everything up to now read',
    auth: 'staff',
    body: z.union([
      z.strictObject({
        orders: z
          .array(z.strictObject({ id: z.string().regex(ORDER_ID), version: z.number().int().min(1) }))
          .min(1)
          .max(MOST),
      }),
      z.strictObject({ all: z.literal(true) }),
    ]),
    responses: { 204: 'Marked' },
  }),
  async ({ staff, body }) => {
    await ('all' in body ? markAllSeen(staff.id) : markSeen(staff.id, body.orders));
    return { status: 204 };
  },
);
