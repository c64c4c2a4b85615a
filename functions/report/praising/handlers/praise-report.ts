import * as z from 'zod';
import { api } from '../../../shared/http/api.ts';
import { contract, words } from '../../../shared/http/contract.ts';
import { holdsPrivateNumber } from '../../../shared/praise/private-numbers.ts';
import { workerReasons } from '../../../shared/praise/reasons.ts';
import { tokenParams } from '../../tracking-contract.ts';
import { reportOfToken } from '../../tracking-token.ts';
import { praiseReport } from '../praise-report.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/track/{token}/praise',
    summary: 'The reporter thanks whoever solved it, once; shown to others only when that person agrees',
    auth: 'public',
    params: tokenParams,
    body: z.strictObject({
      reasons: workerReasons,
      words: words(1, 140)
        .refine((text) => !holdsPrivateNumber(text), { error: 'number_in_words' })
        .optional(),
    }),
    responses: { 201: z.strictObject({ status: z.literal('pending') }) },
    problems: ['illegal_transition', 'already_praised', 'rating_closed', 'number_in_words'],
  }),
  async ({ params, body }) => {
    const { reasons, words: said } = body;
    await praiseReport(await reportOfToken(params.token), { reasons, ...(said ? { words: said } : {}) });
    return { status: 201, body: { status: 'pending' } };
  },
);
