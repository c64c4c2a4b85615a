import * as z from 'zod';
import { env } from '../../../shared/env.ts';

/** WeChat web sign-in with scope snsapi_base: it tells an openid of this district's account, and nothing else. */
export interface WechatPort {
  authorizeUrl(redirectUri: string, state: string): string;
  /** @returns undefined for a code that WeChat does not know, or when it does not answer */
  openidOf(code: string): Promise<string | undefined>;
}

/** What the SecureString `/mashang/<district>/wechat` holds, as JSON. */
const settingsSchema = z.object({ appId: z.string().min(1), appSecret: z.string().min(1) });
type Settings = z.infer<typeof settingsSchema>;

const TIMEOUT_MS = 3_000;

const weixin = ({ appId, appSecret }: Settings): WechatPort => ({
  authorizeUrl(redirectUri, state) {
    const query = new URLSearchParams({
      appid: appId,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: 'snsapi_base',
      state,
    });
    return `https://open.weixin.qq.com/connect/oauth2/authorize?${query}#wechat_redirect`;
  },
  async openidOf(code) {
    const query = new URLSearchParams({
      appid: appId,
      secret: appSecret,
      code,
      grant_type: 'authorization_code',
    });
    try {
      const response = await fetch(`https://api.weixin.qq.com/sns/oauth2/access_token?${query}`, {
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      return z.object({ openid: z.string().min(6) }).parse(await response.json()).openid;
    } catch {
      // The address holds the secret, so the error is not passed on. The page offers the phone instead.
      return undefined;
    }
  },
});

async function load(): Promise<WechatPort | undefined> {
  const { WECHAT_PARAMETER } = env();
  if (!WECHAT_PARAMETER) return undefined;
  // The Lambda runtime carries this client, so the bundle does not.
  const { SSMClient, GetParameterCommand } = await import('@aws-sdk/client-ssm');
  const answer = await new SSMClient({}).send(
    new GetParameterCommand({ Name: WECHAT_PARAMETER, WithDecryption: true }),
  );
  const parsed = settingsSchema.safeParse(JSON.parse(answer.Parameter?.Value ?? 'null'));
  if (!parsed.success) throw new Error(`${WECHAT_PARAMETER} is not as docs/operate.md describes it.`);
  return weixin(parsed.data);
}

let port: Promise<WechatPort | undefined> | undefined;

/** @returns undefined where nobody has arranged for it */
export function wechatPort(): Promise<WechatPort | undefined> {
  port ??= load().catch((error: unknown) => {
    port = undefined;
    throw error;
  });
  return port;
}

/** Another WeChat, of tests. Nothing given: what the environment says. */
export function useWechat(other?: WechatPort): void {
  port = other && Promise.resolve(other);
}
