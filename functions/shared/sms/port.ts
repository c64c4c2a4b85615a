/** The one message there is so far. Its words are a template that the provider has approved; we send the code. */
export interface SignInCode {
  /** `+86…` */
  phone: string;
  code: string;
  minutes: number;
}

/** `unknown`: the answer was lost, so the message may have gone out; sending it again might send it twice. */
export type Sent = 'sent' | 'unknown';

export interface SmsPort {
  /** @throws SmsRefused when it certainly did not go out */
  send(message: SignInCode): Promise<Sent>;
}

/** Carries the provider's own code and never a phone number or a word of the message. */
export class SmsRefused extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(`message refused: ${reason}`);
    this.name = 'SmsRefused';
    this.reason = reason;
  }
}
