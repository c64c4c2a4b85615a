import * as z from 'zod';
import { api } from '../../shared/http/api.ts';
import { contract, words } from '../../shared/http/contract.ts';
import { confirmReport } from '../answer.ts';
import { trackingView } from '../track.ts';
import { tokenParams, trackingSchema } from '../tracking-contract.ts';
import { reportOfToken } from '../tracking-token.ts';

export const handler = api(
  contract({
    method: 'POST',
    path: '/api/track/{token}/confirm',
    summary: 'The reporter says whether it is solved',
    auth: 'public',
    params: tokenParams,
    body: z.strictObject({ solved: z.boolean(), reason: words(0, 500).optional() }),
    responses: { 200: trackingSchema },
    problems: ['illegal_transition', 'window_closed'],
  }),
  async ({ params, body, language }) => {
    const file = await confirmReport(await reportOfToken(params.token), body.solved, body.reason);
    return { status: 200, body: await trackingView(file, language) };
  },
);
