import * as z from 'zod';
import { codeParam } from '../../shared/codes/code-param.ts';
import { lookUp } from '../../shared/codes/search-limit.ts';
import { locationSchema } from '../../shared/district/schemas.ts';
import { api } from '../../shared/http/api.ts';
import { callerHeaders, callerOf } from '../../shared/http/caller.ts';
import { contract, words } from '../../shared/http/contract.ts';
import { operationKeySchema } from '../../shared/http/operation-key.ts';
import { attachedSchema } from '../../shared/media/attached-schema.ts';
import { REQUEST_TO } from '../domain/request-of.ts';
import { submitReport } from '../submit.ts';
import { trackingToken } from '../tracking-token.ts';

const body = z
  .strictObject({
    kind: z.enum(['report', 'request', 'merchant_request']).optional(),
    to: z.enum(REQUEST_TO).optional(),
    code: codeParam.optional(),
    location: locationSchema.optional(),
    address: words(2, 200).optional(),
    category: z.string().max(80),
    description: words(0, 2_000),
    photos: attachedSchema.optional(),
    contact: z
      .strictObject({
        phone: z
          .string()
          .trim()
          .regex(/^\+?[0-9][0-9 -]{4,18}[0-9]$/),
      })
      .optional(),
  })
  .refine(({ kind, to }) => to === undefined || kind === 'request', {
    path: ['to'],
    error: 'only_of_a_request',
  })
  // A picture or some words: an empty report helps nobody.
  .refine((report) => report.description !== '' || (report.photos?.length ?? 0) > 0, {
    path: ['description'],
    error: 'required_without_photo',
  });

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/reports',
    summary: 'File a report (Open311: a service request); the same Idempotency-Key files one',
    auth: 'resident_optional',
    headers: callerHeaders.extend({ 'idempotency-key': operationKeySchema }),
    body,
    responses: {
      201: z.object({ reportId: z.string(), trackingToken: z.string(), trackingPath: z.string() }),
    },
    problems: [
      'code_not_found',
      'code_suspended',
      'code_replaced',
      'unknown_category',
      'category_is_group',
      'emergency',
      'not_a_shop',
      'place_required',
      'outside_district',
      'upload_unavailable',
      'idempotency_mismatch',
    ],
  }),
  async (request) => {
    const key = request.headers['idempotency-key'];
    const reportId = await lookUp(callerOf(request), () =>
      submitReport(request.body, key, request.resident?.id),
    );
    const token = await trackingToken(reportId);
    return { status: 201, body: { reportId, trackingToken: token, trackingPath: `/t/${token}` } };
  },
);
