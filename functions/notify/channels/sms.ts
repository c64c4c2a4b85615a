import { type SmsPort, SmsRefused } from '../../shared/sms/port.ts';
import { type ChannelPort, ChannelRefused } from '../port.ts';
import type { ChannelSettings } from './settings.ts';

type Templates = NonNullable<ChannelSettings['sms']>['templates'];

/** Providers cut what is longer. */
const LONGEST = 20;

/** Text messages by the provider that carries sign-in codes, each with a template that it has approved. */
export const smsChannel = (sms: SmsPort, templates: Templates): ChannelPort => ({
  async send({ key, to, alert, title, count }) {
    const templateId = (alert && templates[alert]) ?? templates.digest;
    if (templateId === undefined) throw new ChannelRefused('no_template');
    const params = [
      ['title', title.slice(0, LONGEST)],
      ['count', String(count)],
    ] as const;
    try {
      return await sms.sendTemplate({ phone: to, templateId, params, key });
    } catch (error) {
      if (error instanceof SmsRefused) throw new ChannelRefused(error.reason);
      throw error;
    }
  },
});
