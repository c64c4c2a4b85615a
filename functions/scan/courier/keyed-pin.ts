import { tagOf } from '../../shared/secrets.ts';

/** The PIN of one card under the district's key: the same PIN of another card is another text. */
export const keyedPin = (code: string, pin: string): Promise<string> =>
  tagOf('courier-pin', `${code}\n${pin}`, 32);
