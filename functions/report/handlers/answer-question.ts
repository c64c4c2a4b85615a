import * as z from 'zod';
import { api } from '../../shared/http/api.ts';
import { contract, words } from '../../shared/http/contract.ts';
import { operationKeySchema } from '../../shared/http/operation-key.ts';
import { attachedSchema } from '../../shared/media/attached-schema.ts';
import { answerQuestion } from '../answer-question.ts';
import { trackingView } from '../track.ts';
import { tokenParams, trackingSchema } from '../tracking-contract.ts';
import { reportOfToken } from '../tracking-token.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/track/{token}/answer',
    summary:
      'The reporter answers a question; pictures are those of the draft that the Idempotency-Key names',
    auth: 'public',
    headers: z.object({
      'idempotency-key': operationKeySchema.optional(),
    }),
    params: tokenParams,
    body: z.strictObject({
      /** `question.at` of what is answered: sent again, an answer is never one to the next question. */
      question: z.iso.datetime(),
      text: words(1, 1_000),
      photos: attachedSchema.optional(),
    }),
    responses: { 200: trackingSchema },
    problems: ['illegal_transition', 'already_answered', 'another_question', 'upload_unavailable'],
  }),
  async ({ params, headers, body, language }) => {
    const file = await answerQuestion(await reportOfToken(params.token), body, headers['idempotency-key']);
    return { status: 200, body: await trackingView(file, language) };
  },
);
