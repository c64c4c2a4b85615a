import * as z from 'zod';
import { api } from '../../../shared/http/api.ts';
import { contract, words } from '../../../shared/http/contract.ts';
import { operationKeySchema } from '../../../shared/http/operation-key.ts';
import { attachedUpTo } from '../../../shared/media/attached-schema.ts';
import { answerPoint } from '../answer-point.ts';
import { pointIdSchema } from '../domain/sheet.ts';
import { RESULTS } from '../domain/sheet-answers.ts';

/** Of a point; the end of the round takes more. */
const MOST_PHOTOS = 3;

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/work-orders/{id}/sheet',
    summary: 'Answer one point of a round; the last answer counts, the others stay in its log',
    auth: 'staff',
    headers: z.object({ 'idempotency-key': operationKeySchema }),
    params: z.object({ id: z.string().max(60) }),
    body: z.strictObject({
      point: pointIdSchema,
      result: z.enum(RESULTS).optional(),
      value: z.number().min(-1e9).max(1e9).optional(),
      note: words(0, 500).optional(),
      photos: attachedUpTo(MOST_PHOTOS).optional(),
    }),
    responses: { 200: z.object({ point: z.string(), n: z.number(), result: z.enum(RESULTS) }) },
    problems: [
      'not_found',
      'forbidden',
      'illegal_transition',
      'unknown_point',
      'answered_often',
      'upload_unavailable',
      'idempotency_mismatch',
    ],
  }),
  async ({ params, headers, body, staff }) => ({
    status: 200,
    body: await answerPoint(params.id, body, staff, headers['idempotency-key']),
  }),
);
