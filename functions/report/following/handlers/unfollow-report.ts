import { notFound } from '../../../shared/errors.ts';
import { api } from '../../../shared/http/api.ts';
import { contract } from '../../../shared/http/contract.ts';
import { tokenParams } from '../../tracking-contract.ts';
import { unfollow } from '../follow.ts';
import { readFollowToken } from '../follow-token.ts';

export const handler = api(
  contract({
    method: 'DELETE',
    path: '/api/track/{token}/follow',
    summary: 'Follow it no longer, by the follower’s own link',
    auth: 'public',
    params: tokenParams,
    responses: { 204: 'no longer followed' },
  }),
  async ({ params }) => {
    const link = await readFollowToken(params.token);
    if (!link) throw notFound();
    await unfollow(link.reportId, link.follower);
    return { status: 204 };
  },
);
