import * as z from 'zod';
import { api } from '../../../shared/http/api.ts';
import { contract, words } from '../../../shared/http/contract.ts';
import { trackingView } from '../../track.ts';
import { tokenParams, trackingSchema } from '../../tracking-contract.ts';
import { reportOfToken } from '../../tracking-token.ts';
import { appealReport } from '../appeal-report.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/track/{token}/appeal',
    summary: 'The reporter asks another office to look at a report that was rejected, once',
    auth: 'public',
    params: tokenParams,
    body: z.strictObject({ words: words(2, 500) }),
    responses: { 200: trackingSchema },
    problems: ['illegal_transition', 'already_appealed', 'window_closed'],
  }),
  async ({ params, body, language }) => {
    const file = await appealReport(await reportOfToken(params.token), body.words);
    return { status: 200, body: await trackingView(file, language) };
  },
);
