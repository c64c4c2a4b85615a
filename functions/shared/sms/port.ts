/** Signing in: its words are a template that the provider has approved; we send the code. */
export interface SignInCode {
  /** `+86…` */
  phone: string;
  code: string;
  minutes: number;
}

/** A message of any other approved template. */
export interface TemplateMessage {
  phone: string;
  templateId: string;
  /** In the order of the template: some providers know them by name, others by place. */
  params: readonly (readonly [name: string, value: string])[];
  /** The same however often it is sent; providers keep it with their record. */
  key: string;
}

/** `unknown`: the answer was lost, so the message may have gone out; sending it again might send it twice. */
export type Sent = 'sent' | 'unknown';

export interface SmsPort {
  /** @throws SmsRefused when it certainly did not go out */
  send(message: SignInCode): Promise<Sent>;
  /** @throws SmsRefused when it certainly did not go out */
  sendTemplate(message: TemplateMessage): Promise<Sent>;
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
