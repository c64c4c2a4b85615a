import * as z from 'zod';
import { lookUp } from '../../../../shared/codes/search-limit.ts';
import { locationSchema } from '../../../../shared/district/schemas.ts';
import { api } from '../../../../shared/http/api.ts';
import { callerHeaders, callerOf } from '../../../../shared/http/caller.ts';
import { contract, words } from '../../../../shared/http/contract.ts';
import { UPLOAD_ID } from '../../../../shared/ids.ts';
import { MAX_PHOTOS } from '../../../../shared/media/uploads.ts';
import { raiseFromCard } from '../raise-from-card.ts';

const body = z
  .strictObject({
    category: z.string().max(80),
    description: words(0, 2_000),
    /** A code on the spot; never the card's own. */
    code: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[0-9A-Z]{9}$/)
      .optional(),
    location: locationSchema.optional(),
    address: words(2, 200).optional(),
    photos: z
      .array(z.string().regex(UPLOAD_ID))
      .max(MAX_PHOTOS)
      .refine((ids) => new Set(ids).size === ids.length, { error: 'repeated' })
      .optional(),
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
    headers: callerHeaders.extend({ 'idempotency-key': z.string().regex(/^[\x21-\x7e]{1,200}$/) }),
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
