import * as z from 'zod';
import { unitCodeSchema } from '../../shared/district/schemas.ts';
import { api } from '../../shared/http/api.ts';
import { contract, words } from '../../shared/http/contract.ts';
import { UPLOAD_ID } from '../../shared/ids.ts';
import { MAX_PHOTOS } from '../../shared/media/uploads.ts';
import { actOnOrder } from '../act.ts';
import { STAFF_VERBS } from '../flow/flow.ts';
import { orderDetail, orderFileView } from '../order-view.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/work-orders/{id}/{action}',
    summary: 'Take a work order one step on; with an Idempotency-Key the same step is taken once',
    auth: 'staff',
    headers: z.object({
      'idempotency-key': z
        .string()
        .regex(/^[\x21-\x7e]{1,200}$/)
        .optional(),
    }),
    params: z.object({ id: z.string().max(60), action: z.enum(STAFF_VERBS) }),
    body: z.strictObject({
      note: words(0, 1_000).optional(),
      reason: words(0, 500).optional(),
      unit: unitCodeSchema.optional(),
      photos: z
        .array(z.string().regex(UPLOAD_ID))
        .max(MAX_PHOTOS)
        .refine((ids) => new Set(ids).size === ids.length, { error: 'repeated' })
        .optional(),
      version: z.number().int().min(1).optional(),
    }),
    responses: { 200: orderDetail },
    problems: [
      'forbidden',
      'illegal_transition',
      'stale_version',
      'unknown_unit',
      'upload_unavailable',
      'idempotency_mismatch',
    ],
  }),
  async ({ params, headers, body, staff, language }) => {
    const file = await actOnOrder(params.id, params.action, body, staff, headers['idempotency-key']);
    return { status: 200, body: await orderFileView(file, staff, language) };
  },
);
