import { env } from '../../../../shared/env.ts';
import { notFound } from '../../../../shared/errors.ts';
import { api } from '../../../../shared/http/api.ts';
import { contract } from '../../../../shared/http/contract.ts';
import { newCapability } from '../../../../shared/ids.ts';
import { stateCookie } from '../cookies.ts';
import { wechatPort } from '../port.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/residents/wechat/start',
    summary: 'Sign in with WeChat, where the district has arranged for it',
    auth: 'public',
    responses: { 302: 'To WeChat' },
    problems: ['not_found'],
  }),
  async () => {
    const port = await wechatPort();
    if (!port) throw notFound();
    const state = newCapability('X');
    const location = port.authorizeUrl(`${env().PUBLIC_ORIGIN}/api/residents/wechat/callback`, state);
    return { status: 302, headers: { location }, cookies: [stateCookie(state)] };
  },
);
