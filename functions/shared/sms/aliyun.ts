import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { iso, now } from '../clock.ts';
import { signAliyun } from './aliyun-signature.ts';
import { type SmsPort, SmsRefused } from './port.ts';
import { postOnce } from './post-once.ts';
import type { SmsSettings } from './settings.ts';

const answerSchema = z.object({ Code: z.string() });

/** Alibaba Cloud Short Message Service, action SendSms. */
export const aliyunSms = (settings: SmsSettings): SmsPort => ({
  async send({ phone, code }) {
    const answer = await postOnce(() => ({
      ...signAliyun({
        host: 'dysmsapi.aliyuncs.com',
        action: 'SendSms',
        version: '2017-05-25',
        query: {
          PhoneNumbers: phone.replace(/^\+86/, ''),
          SignName: settings.signName,
          TemplateCode: settings.templateId,
          TemplateParam: JSON.stringify({ code }),
        },
        accessKeyId: settings.accessKeyId,
        accessKeySecret: settings.accessKeySecret,
        nonce: randomUUID(),
        date: iso(now()).replace(/\.\d+Z$/, 'Z'),
      }),
      body: '',
    }));
    const parsed = answerSchema.safeParse(answer);
    if (!parsed.success) return 'unknown';
    if (parsed.data.Code !== 'OK') throw new SmsRefused(parsed.data.Code);
    return 'sent';
  },
});
