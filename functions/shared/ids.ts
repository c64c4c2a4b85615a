import { chanceBytes } from './chance.ts';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function base32(bytes: Uint8Array): string {
  let bits = 0;
  let value = 0;
  let out = '';
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += CROCKFORD[(value >>> bits) & 31];
    }
  }
  return bits > 0 ? out + CROCKFORD[(value << (5 - bits)) & 31] : out;
}

/** 10 characters of time, 16 of randomness (80 bits): sorts by age, cannot be guessed. */
export const newId = (prefix: string, at: number): string => idOf(prefix, at, chanceBytes(10));

/** The same of 80 bits that follow from something: whoever asks for it again gets it again. */
export function idOf(prefix: string, at: number, bits: Uint8Array): string {
  let time = '';
  for (let rest = at, i = 0; i < 10; i++, rest = Math.floor(rest / 32)) time = CROCKFORD[rest % 32] + time;
  return prefix + time + base32(bits);
}

/** The time that `newId` was given, in milliseconds; undefined for what `newId` did not make. */
export function timeOfId(id: string): number | undefined {
  const [, time] = /^[A-Z]([0-9A-HJKMNP-TV-Z]{10})[0-9A-HJKMNP-TV-Z]{16}$/.exec(id) ?? [];
  if (time === undefined) return undefined;
  return [...time].reduce((sum, letter) => sum * 32 + CROCKFORD.indexOf(letter), 0);
}

/** 160 random bits: an id that is itself the right to use the thing. */
export const newCapability = (prefix: string): string => capabilityOf(prefix, chanceBytes(20));
/** The same of bits that somebody else made, and that nobody can guess. */
export const capabilityOf = (prefix: string, bits: Uint8Array): string => prefix + base32(bits);

export const REPORT_ID = /^R[0-9A-HJKMNP-TV-Z]{26}$/;
export const ORDER_ID = /^W[0-9A-HJKMNP-TV-Z]{26}$/;
export const PERSON_ID = /^P[0-9A-HJKMNP-TV-Z]{26}$/;
export const API_KEY_ID = /^K[0-9A-HJKMNP-TV-Z]{26}$/;
export const UPLOAD_ID = /^U[0-9A-HJKMNP-TV-Z]{32}$/;

/** A report has exactly one work order because the order's id is the report's. */
export const orderIdOf = (reportId: string): string => `W${reportId.slice(1)}`;
export const reportIdOf = (orderId: string): string => `R${orderId.slice(1)}`;
