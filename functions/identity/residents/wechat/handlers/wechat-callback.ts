import * as z from 'zod';
import { now } from '../../../../shared/clock.ts';
import { isCode, notFound } from '../../../../shared/errors.ts';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { commit } from '../../../../shared/kernel/commit.ts';
import { personStillThere } from '../../../../shared/personal-data/person-still-there.ts';
import { newSession } from '../../sessions/session-answer.ts';
import { clearedState, isOwnState, openidTagOf, pendingCookie } from '../cookies.ts';
import { wechatPort } from '../port.ts';
import { personOfWechat } from '../wechat-repository.ts';

/** To one of our own pages and nowhere else. */
const to = (location: string, ...cookies: string[]) => ({
  status: 302,
  headers: { location },
  cookies: [clearedState(), ...cookies],
});

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/residents/wechat/callback',
    summary: 'WeChat’s answer: signs in whom it knows, and lets others link it by signing in once by phone',
    auth: 'public',
    query: z.object({ code: z.string().max(200).default(''), state: z.string().max(100).default('') }),
    responses: { 302: 'To the resident’s page' },
    problems: ['not_found'],
  }),
  async ({ query, cookies }) => {
    const port = await wechatPort();
    if (!port) throw notFound();
    if (!isOwnState(cookies, query.state)) return to('/me?wechat=failed');
    const openid = await port.openidOf(query.code);
    if (!openid) return to('/me?wechat=failed');
    const openidTag = await openidTagOf(openid);
    const person = await personOfWechat(openidTag);
    if (!person) return to('/me?wechat=link', await pendingCookie(openidTag, now()));
    const session = await newSession(person, now());
    try {
      await commit({ steps: [personStillThere(person.id), session.step] });
    } catch (error) {
      // Erased in this moment: a page says so, since a browser and no script came here.
      if (!isCode(error, 'not_signed_in')) throw error;
      return to('/me?wechat=failed');
    }
    return to('/me?wechat=in', session.cookie);
  },
);
