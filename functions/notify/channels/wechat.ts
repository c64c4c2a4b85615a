import { createHash } from 'node:crypto';
import * as z from 'zod';
import { env } from '../../shared/env.ts';
import { type ChannelPort, ChannelRefused, type Outgoing, type Sent } from '../port.ts';
import type { WechatSettings } from './settings.ts';
import { wechatToken } from './wechat-token.ts';

const TIMEOUT_MS = 3_000;
/** The token is void, expired or malformed: another one may do. */
const TOKEN_REFUSED = new Set([40_001, 40_014, 42_001]);
/** WeChat cuts what is longer. */
const LONGEST = 20;

const answerSchema = z.object({ errcode: z.number().int() });

/** At most 32 characters; WeChat refuses a second message under the same id. */
const messageId = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 32);

async function post(token: string, body: object): Promise<number | undefined> {
  try {
    const response = await fetch(
      `https://api.weixin.qq.com/cgi-bin/message/template/send?${new URLSearchParams({ access_token: token })}`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      },
    );
    return answerSchema.safeParse(await response.json()).data?.errcode;
  } catch {
    // The address holds the token, so the error is not passed on.
    return undefined;
  }
}

function bodyOf({ key, to, alert, title, count }: Outgoing, { templates }: WechatSettings): object {
  const template = (alert && templates[alert]) ?? templates.digest;
  if (!template) throw new ChannelRefused('no_template');
  return {
    touser: to,
    template_id: template.id,
    url: `${env().PUBLIC_ORIGIN}/work`,
    client_msg_id: messageId(key),
    data: {
      [template.title]: { value: title.slice(0, LONGEST) },
      [template.count]: { value: String(count) },
    },
  };
}

/** Template messages of the district's official account, to those who follow it. */
export const wechatChannel = (settings: WechatSettings): ChannelPort => ({
  async send(message): Promise<Sent> {
    const body = bodyOf(message, settings);
    let code = await post(await wechatToken(settings), body);
    if (code !== undefined && TOKEN_REFUSED.has(code))
      code = await post(await wechatToken(settings, true), body);
    if (code === undefined) return 'unknown';
    if (code !== 0) throw new ChannelRefused(String(code));
    return 'sent';
  },
});
