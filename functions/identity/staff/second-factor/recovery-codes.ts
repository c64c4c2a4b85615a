import { randomInt } from 'node:crypto';
import { tagOf } from '../../../shared/secrets.ts';
import { RECOVERY_CODES } from './domain/factor.ts';

/** No letter or digit that looks like another: these are read off paper. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const LETTERS = 10;

const newCode = (): string => {
  const letters = Array.from({ length: LETTERS }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
};

export const recoveryTag = (staffId: string, typed: string): Promise<string> =>
  tagOf(
    'recovery-code',
    `${staffId}\n${typed
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')}`,
  );

/** Ten ways back in for who lost their phone, each good once; the table holds keyed digests. */
export async function newRecoveryCodes(staffId: string): Promise<{ codes: string[]; tags: string[] }> {
  const codes = Array.from({ length: RECOVERY_CODES }, newCode);
  return { codes, tags: await Promise.all(codes.map((code) => recoveryTag(staffId, code))) };
}
