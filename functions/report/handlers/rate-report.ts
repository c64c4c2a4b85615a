import * as z from 'zod';
import { api } from '../../shared/http/api.ts';
import { contract, words } from '../../shared/http/contract.ts';
import { rateReport } from '../answer.ts';
import { tokenParams } from '../tracking-contract.ts';
import { reportOfToken } from '../tracking-token.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/track/{token}/rating',
    summary: 'The reporter rates a report that is over, once, within 14 days',
    auth: 'public',
    params: tokenParams,
    body: z.strictObject({ stars: z.number().int().min(1).max(5), comment: words(1, 500).optional() }),
    responses: {
      201: z.object({ stars: z.number(), comment: z.string().optional(), at: z.iso.datetime() }),
    },
    problems: ['illegal_transition', 'already_rated', 'rating_closed'],
  }),
  async ({ params, body }) => ({
    status: 201,
    body: await rateReport(await reportOfToken(params.token), body.stars, body.comment),
  }),
);
