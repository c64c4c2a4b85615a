import * as z from 'zod';
import { now } from '../clock.ts';
import { type SmsPort, SmsRefused } from './port.ts';
import { postOnce } from './post-once.ts';
import type { SmsSettings } from './settings.ts';
import { signTencent } from './tencent-signature.ts';

const answerSchema = z.object({
  Response: z.object({
    Error: z.object({ Code: z.string() }).optional(),
    SendStatusSet: z.array(z.object({ Code: z.string() })).optional(),
  }),
});

/** Tencent Cloud Short Message Service, action SendSms. */
export const tencentSms = (settings: SmsSettings): SmsPort => ({
  async send({ phone, code, minutes }) {
    const body = JSON.stringify({
      PhoneNumberSet: [phone],
      SmsSdkAppId: settings.sdkAppId ?? '',
      SignName: settings.signName,
      TemplateId: settings.templateId,
      TemplateParamSet: [code, String(minutes)],
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
  },
});
