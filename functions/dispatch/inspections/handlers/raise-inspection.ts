import * as z from 'zod';
import { codeParam } from '../../../shared/codes/code-param.ts';
import { severitySchema } from '../../../shared/district/deadline-schemas.ts';
import { locationSchema, regionCodeSchema } from '../../../shared/district/schemas.ts';
import { api } from '../../../shared/http/api.ts';
import { contract, words } from '../../../shared/http/contract.ts';
import { operationKeySchema } from '../../../shared/http/operation-key.ts';
import { ORDER_ID } from '../../../shared/ids.ts';
import { attachedSchema } from '../../../shared/media/attached-schema.ts';
import { pointIdSchema } from '../domain/sheet.ts';
import { raiseInspection } from '../raise.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/inspections',
    summary:
      'Raise a work order for something staff saw themselves, in one of their regions; the same Idempotency-Key ' +
      'raises one',
    auth: 'staff',
    headers: z.object({ 'idempotency-key': operationKeySchema }),
    body: z.strictObject({
      category: z.string().max(80),
      description: words(2, 2_000),
      code: codeParam.optional(),
      location: locationSchema.optional(),
      region: regionCodeSchema.optional(),
      address: words(2, 200).optional(),
      severity: severitySchema.optional(),
      photos: attachedSchema.optional(),
      /** The round on which it was found, and at which of its points. */
      foundBy: z
        .strictObject({ order: z.string().regex(ORDER_ID), point: pointIdSchema.optional() })
        .optional(),
    }),
    responses: { 201: z.object({ id: z.string(), unit: z.string() }) },
    problems: [
      'forbidden',
      'code_not_found',
      'code_suspended',
      'code_replaced',
      'unknown_category',
      'category_is_group',
      'emergency',
      'unknown_region',
      'region_retired',
      'place_required',
      'outside_district',
      'unknown_order',
      'upload_unavailable',
      'idempotency_mismatch',
    ],
  }),
  async ({ headers, body, staff }) => ({
    status: 201,
    body: await raiseInspection(body, staff, headers['idempotency-key']),
  }),
);
