import type { Channel } from '../../shared/district/notify-settings.ts';
import { env } from '../../shared/env.ts';
import { smsPort } from '../../shared/sms/sms.ts';
import type { ChannelPort, Ports } from '../port.ts';
import { outboxChannel } from './outbox.ts';
import { channelSettings } from './settings.ts';
import { smsChannel } from './sms.ts';
import { wechatChannel } from './wechat.ts';

async function live(channel: Channel): Promise<ChannelPort | undefined> {
  const { sms, wechat, email } = await channelSettings();
  if (channel === 'wechat') return wechat && wechatChannel(wechat);
  if (channel === 'email') {
    if (!email) return undefined;
    // A large library that most districts never need.
    const { emailChannel } = await import('./email.ts');
    return emailChannel(email);
  }
  const port = sms && (await smsPort());
  return port && smsChannel(port, sms.templates);
}

let other: Ports | undefined;

/** @returns undefined where nobody has arranged for the channel */
export async function portOf(channel: Channel): Promise<ChannelPort | undefined> {
  if (other) return other(channel);
  const { NOTIFY_PROVIDER } = env();
  if (NOTIFY_PROVIDER === 'off') return undefined;
  return NOTIFY_PROVIDER === 'outbox' ? outboxChannel(channel) : live(channel);
}

/** Other providers, of tests and of the simulation. Nothing given: what the environment says. */
export function usePorts(ports?: Ports): void {
  other = ports;
}
