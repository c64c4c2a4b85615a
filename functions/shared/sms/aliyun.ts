import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { iso, now } from '../clock.ts';
import { signAliyun } from './aliyun-signature.ts';
import { type Sent, type SmsPort, SmsRefused, type TemplateMessage } from './port.ts';
import { postOnce } from './post-once.ts';
import type { SmsSettings } from './settings.ts';

const answerSchema = z.object({ Code: z.string() });

type Message = Omit<TemplateMessage, 'key'> & { key?: string };

async function post(settings: SmsSettings, { phone, templateId, params, key }: Message): Promise<Sent> {
  const answer = await postOnce(() => ({
    ...signAliyun({
      host: 'dysmsapi.aliyuncs.com',
      action: 'SendSms',
      version: '2017-05-25',
      query: {
        PhoneNumbers: phone.replace(/^\+86/, ''),
        SignName: settings.signName,
        TemplateCode: templateId,
        TemplateParam: JSON.stringify(Object.fromEntries(params)),
        ...(key === undefined ? {} : { OutId: key }),
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
}

/** Alibaba Cloud Short Message Service, action SendSms. */
export const aliyunSms = (settings: SmsSettings): SmsPort => ({
  send: ({ phone, code }) =>
    post(settings, { phone, templateId: settings.templateId, params: [['code', code]] }),
  sendTemplate: (message) => post(settings, message),
});
