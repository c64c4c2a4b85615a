import * as z from 'zod';
import { unitCodeSchema } from '../../shared/district/schemas.ts';
import { api } from '../../shared/http/api.ts';
import { contract, words } from '../../shared/http/contract.ts';
import { UPLOAD_ID } from '../../shared/ids.ts';
import { MAX_PHOTOS } from '../../shared/media/uploads.ts';
import { actOnOrder } from '../act.ts';
import { STAFF_ACTIONS } from '../domain/work-order.ts';
import { orderDetail, orderFileView } from '../order-view.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/work-orders/{id}/{action}',
    summary: 'Accept, start, finish, return or transfer a work order',
    auth: 'staff',
    params: z.object({ id: z.string().max(60), action: z.enum(STAFF_ACTIONS) }),
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
    problems: ['forbidden', 'illegal_transition', 'stale_version', 'unknown_unit', 'upload_unavailable'],
  }),
  async ({ params, body, staff, language }) => {
    const file = await actOnOrder(params.id, params.action, body, staff);
    return { status: 200, body: await orderFileView(file, staff, language) };
  },
);
