import type { Channel } from '../shared/district/notify-settings.ts';
import type { AlertKind } from '../shared/events/alerts.ts';

/** One message to one person by one channel. */
export interface Outgoing {
  /** The same however often it is sent: who can, refuses the second. */
  key: string;
  /** Phone, openid or e-mail address. */
  to: string;
  count: number;
  /** When it is about one kind of alert alone: providers have a template for each. */
  alert?: AlertKind;
  /** `3 张工单即将超时` */
  title: string;
  /** The whole message, line by line. */
  lines: readonly string[];
}

/** `unknown`: the answer was lost, so it may have gone out. */
export type Sent = 'sent' | 'unknown';

export interface ChannelPort {
  /** @throws ChannelRefused when it certainly did not go out */
  send(message: Outgoing): Promise<Sent>;
}

/** Carries the provider's own code, and never an address or a word of the message. */
export class ChannelRefused extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(`notice refused: ${reason}`);
    this.name = 'ChannelRefused';
    this.reason = reason;
  }
}

/** @returns undefined where nobody has arranged for the channel */
export type Ports = (channel: Channel) => Promise<ChannelPort | undefined>;
