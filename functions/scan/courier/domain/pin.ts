import { scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

export const PIN = /^\d{6}$/;
/** Wrong PINs before a card locks, and for how long, in milliseconds from the last one. */
export const MAX_TRIES = 5;
export const LOCK_MS = 15 * 60_000;

const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** 32 MB and some 80 ms a guess, as for a password of staff. */
const COST = { N: 2 ** 15, r: 8, p: 1 };

const derive = promisify<
  string,
  Uint8Array,
  number,
  { N: number; r: number; p: number; maxmem: number },
  Buffer
>(scrypt);

/** @param below a random integer in [0, n), from a cryptographic source */
export const newPin = (below: (n: number) => number): string => String(below(1_000_000)).padStart(6, '0');

const hash = (keyed: string, salt: Uint8Array): Promise<Buffer> =>
  derive(keyed, salt, HASH_BYTES, { ...COST, maxmem: 256 * COST.N * COST.r });

/**
 * A million PINs are tried soon, however slow each is: whoever reads the table must lack the key as well.
 * @param keyed the PIN under a key of the district
 * @param chance random bytes
 */
export async function hashPin(keyed: string, chance: (bytes: number) => Uint8Array): Promise<string> {
  const salt = Buffer.from(chance(SALT_BYTES));
  return `${salt.toString('base64url')}.${(await hash(keyed, salt)).toString('base64url')}`;
}

export async function isPin(keyed: string, stored: string): Promise<boolean> {
  const [salt = '', expected = ''] = stored.split('.');
  const given = await hash(keyed, Buffer.from(salt, 'base64url'));
  const known = Buffer.from(expected, 'base64url');
  return known.length === given.length && timingSafeEqual(given, known);
}
