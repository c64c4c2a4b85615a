import { api } from '../../shared/http/api.ts';
import { contract } from '../../shared/http/contract.ts';
import { readFollowToken } from '../following/follow-token.ts';
import { followerView } from '../following/follower-view.ts';
import { reportFile } from '../report-repository.ts';
import { trackingView } from '../track.ts';
import { tokenParams, trackingSchema } from '../tracking-contract.ts';
import { reportOfToken } from '../tracking-token.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/track/{token}',
    summary: 'Follow a report by its secret link',
    auth: 'public',
    params: tokenParams,
    responses: { 200: trackingSchema },
  }),
  async ({ params, language }) => {
    const link = await readFollowToken(params.token);
    if (link) return { status: 200, body: await followerView(await reportFile(link.reportId), language) };
    const file = await reportFile(await reportOfToken(params.token));
    return { status: 200, body: await trackingView(file, language) };
  },
);
