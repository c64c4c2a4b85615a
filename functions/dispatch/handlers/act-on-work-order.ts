import * as z from 'zod';
import { staffSchema, unitCodeSchema } from '../../shared/district/schemas.ts';
import { api } from '../../shared/http/api.ts';
import { contract, words } from '../../shared/http/contract.ts';
import { operationKeySchema } from '../../shared/http/operation-key.ts';
import { ORDER_ID } from '../../shared/ids.ts';
import { attachedSchema } from '../../shared/media/attached-schema.ts';
import { actOnOrder } from '../act.ts';
import { MOST_BOUNTY, unitsSchema } from '../claims/offer-schema.ts';
import { STAFF_VERBS } from '../flow/flow.ts';
import { PART_KINDS } from '../joint/domain/parts.ts';
import { orderDetail, orderFileView } from '../order-view.ts';
import { GROUNDS } from '../rejecting/grounds.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/work-orders/{id}/{action}',
    summary: 'Take a work order one step on; with an Idempotency-Key the same step is taken once',
    auth: 'staff',
    headers: z.object({
      'idempotency-key': operationKeySchema.optional(),
    }),
    params: z.object({ id: z.string().max(60), action: z.enum(STAFF_VERBS) }),
    body: z.strictObject({
      note: words(0, 1_000).optional(),
      reason: words(0, 500).optional(),
      unit: unitCodeSchema.optional(),
      question: words(2, 500).optional(),
      photos: attachedSchema.optional(),
      staff: staffSchema.shape.id.optional(),
      minutes: z
        .number()
        .int()
        .min(1)
        .max(90 * 24 * 60)
        .optional(),
      until: z.iso.datetime().optional(),
      bounty: z.number().int().min(0).max(MOST_BOUNTY).optional(),
      units: unitsSchema.optional(),
      kind: z.enum(PART_KINDS).optional(),
      part: z.string().regex(ORDER_ID).optional(),
      order: z.string().regex(ORDER_ID).optional(),
      ground: z.enum(GROUNDS).optional(),
      version: z.number().int().min(1).optional(),
    }),
    responses: { 200: orderDetail },
    problems: [
      'forbidden',
      'illegal_transition',
      'stale_version',
      'unknown_unit',
      'not_assignable',
      'suspension_over',
      'urged_often',
      'too_many_questions',
      'unit_retired',
      'unit_cannot_claim',
      'already_claimed',
      'claim_limit_reached',
      'gave_back_before',
      'give_back_over',
      'offer_ended',
      'too_many_parts',
      'unknown_part',
      'parts_open',
      'sheet_incomplete',
      'part_stays',
      'unknown_order',
      'merge_into_itself',
      'order_merged',
      'other_subdistrict',
      'merge_full',
      'merge_other_way',
      'nothing_to_merge',
      'window_closed',
      'upload_unavailable',
      'idempotency_mismatch',
    ],
  }),
  async ({ params, headers, body, staff, language }) => {
    const file = await actOnOrder(params.id, params.action, body, staff, headers['idempotency-key']);
    return { status: 200, body: await orderFileView(file, staff, language) };
  },
);
