import * as z from 'zod';
import { now } from '../clock.ts';
import { type Sent, type SmsPort, SmsRefused, type TemplateMessage } from './port.ts';
import { postOnce } from './post-once.ts';
import type { SmsSettings } from './settings.ts';
import { signTencent } from './tencent-signature.ts';

const answerSchema = z.object({
  Response: z.object({
    Error: z.object({ Code: z.string() }).optional(),
    SendStatusSet: z.array(z.object({ Code: z.string() })).optional(),
  }),
});

type Message = Omit<TemplateMessage, 'key'> & { key?: string };

async function post(settings: SmsSettings, { phone, templateId, params, key }: Message): Promise<Sent> {
  const body = JSON.stringify({
    PhoneNumberSet: [phone],
    SmsSdkAppId: settings.sdkAppId ?? '',
    SignName: settings.signName,
    TemplateId: templateId,
    TemplateParamSet: params.map(([, value]) => value),
    ...(key === undefined ? {} : { SessionContext: key }),
  });
  const answer = await postOnce(() => ({
    ...signTencent({
      service: 'sms',
      host: 'sms.tencentcloudapi.com',
      action: 'SendSms',
      version: '2021-01-11',
      region: settings.region ?? 'ap-guangzhou',
      body,
      secretId: settings.accessKeyId,
      secretKey: settings.accessKeySecret,
      timestamp: Math.floor(now() / 1000),
    }),
    body,
  }));
  const parsed = answerSchema.safeParse(answer);
  if (!parsed.success) return 'unknown';
  const { Error: refused, SendStatusSet: [first] = [] } = parsed.data.Response;
  if (refused) throw new SmsRefused(refused.Code);
  if (!first) return 'unknown';
  if (first.Code !== 'Ok') throw new SmsRefused(first.Code);
  return 'sent';
}

/** Tencent Cloud Short Message Service, action SendSms. */
export const tencentSms = (settings: SmsSettings): SmsPort => ({
  send: ({ phone, code, minutes }) => {
    const params = [
      ['code', code],
      ['minutes', String(minutes)],
    ] as const;
    return post(settings, { phone, templateId: settings.templateId, params });
  },
  sendTemplate: (message) => post(settings, message),
});
