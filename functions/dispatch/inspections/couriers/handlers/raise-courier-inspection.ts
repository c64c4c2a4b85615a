import * as z from 'zod';
import { codeParam } from '../../../../shared/codes/code-param.ts';
import { lookUp } from '../../../../shared/codes/search-limit.ts';
import { locationSchema } from '../../../../shared/district/schemas.ts';
import { api } from '../../../../shared/http/api.ts';
import { callerHeaders, callerOf } from '../../../../shared/http/caller.ts';
import { contract, words } from '../../../../shared/http/contract.ts';
import { operationKeySchema } from '../../../../shared/http/operation-key.ts';
import { attachedSchema } from '../../../../shared/media/attached-schema.ts';
import { raiseFromCard } from '../raise-from-card.ts';

const body = z
  .strictObject({
    category: z.string().max(80),
    description: words(0, 2_000),
    /** A code on the spot; never the card's own. */
    code: codeParam.optional(),
    location: locationSchema.optional(),
    address: words(2, 200).optional(),
    photos: attachedSchema.optional(),
  })
  .refine(({ description, photos = [] }) => description !== '' || photos.length > 0, {
    path: ['description'],
    error: 'required_without_photo',
  });

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/courier-inspections',
    summary:
      'Raise a work order for something a courier saw; pictures were uploaded under the same Idempotency-Key, which ' +
      'raises one',
    auth: 'courier',
    headers: callerHeaders.extend({ 'idempotency-key': operationKeySchema }),
    body,
    responses: { 201: z.object({ id: z.string(), unit: z.string() }) },
    problems: [
      'code_not_found',
      'code_suspended',
      'code_replaced',
      'not_a_courier',
      'not_a_place',
      'unknown_category',
      'category_is_group',
      'emergency',
      'region_retired',
      'place_required',
      'outside_district',
      'upload_unavailable',
      'idempotency_mismatch',
      'too_many_attempts',
      'daily_limit',
    ],
  }),
  async (request) => {
    const { body: seen, courier, headers } = request;
    const raise = () => raiseFromCard(seen, courier, headers['idempotency-key']);
    return { status: 201, body: await lookUp(callerOf(request), raise) };
  },
);
