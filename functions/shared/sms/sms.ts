import { env } from '../env.ts';
import { aliyunSms } from './aliyun.ts';
import { outboxSms } from './outbox.ts';
import type { SmsPort } from './port.ts';
import { smsSettings } from './settings.ts';
import { tencentSms } from './tencent.ts';

/** @returns undefined where nobody has arranged for messages: then nobody can sign in by phone, and pages say so */
export async function smsPort(): Promise<SmsPort | undefined> {
  switch (env().SMS_PROVIDER) {
    case 'outbox':
      return outboxSms;
    case 'aliyun':
      return aliyunSms(await smsSettings());
    case 'tencent':
      return tencentSms(await smsSettings());
    case 'off':
      return undefined;
  }
}
