import * as z from 'zod';
import { now } from '../../shared/clock.ts';
import { ChannelRefused } from '../port.ts';
import type { WechatSettings } from './settings.ts';

const TIMEOUT_MS = 3_000;
/** A token is taken anew so long before its end. */
const MARGIN_MS = 5 * 60_000;

const answerSchema = z.union([
  z.object({ access_token: z.string().min(1), expires_in: z.number().positive() }),
  z.object({ errcode: z.number().int() }),
]);

let known: { of: string; token: string; until: number } | undefined;

export function forgetWechatToken(): void {
  known = undefined;
}

/**
 * The account's access token. The stable interface gives every Lambda the same one, where the older one would make
 * the token of the others void.
 * @param renew the one before was refused
 * @throws ChannelRefused
 */
export async function wechatToken({ appId, appSecret }: WechatSettings, renew = false): Promise<string> {
  if (!renew && known?.of === appId && known.until > now()) return known.token;
  forgetWechatToken();
  let answer: unknown;
  try {
    const response = await fetch('https://api.weixin.qq.com/cgi-bin/stable_token', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        grant_type: 'client_credential',
        appid: appId,
        secret: appSecret,
        force_refresh: renew,
      }),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    answer = await response.json();
  } catch {
    // Nothing was sent to anybody yet.
    throw new ChannelRefused('token_unreachable');
  }
  const parsed = answerSchema.safeParse(answer);
  if (!parsed.success) throw new ChannelRefused('token_unreadable');
  if ('errcode' in parsed.data) throw new ChannelRefused(`token ${parsed.data.errcode}`);
  const { access_token: token, expires_in: seconds } = parsed.data;
  known = { of: appId, token, until: now() + seconds * 1_000 - MARGIN_MS };
  return token;
}
