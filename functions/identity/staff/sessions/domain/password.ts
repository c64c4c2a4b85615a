import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import * as z from 'zod';

interface Cost {
  /** log2 of scrypt's N. */
  ln: number;
  r: number;
  p: number;
}

/** 32 MB and some 80 ms a guess. Stored with each hash, so that raising it leaves old hashes readable. */
const COST: Cost = { ln: 15, r: 8, p: 1 };
/** A damaged row must not make us allocate gigabytes. */
const MAX_LN = 18;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
  scrypt,
);

/** The same words typed on another keyboard must be the same password. */
const normalized = (password: string): string => password.normalize('NFKC');

/** What a new password must be. Length alone: rules about kinds of characters make passwords worse. */
export const newPasswordSchema = z
  .string()
  .max(800)
  .refine((text) => text.isWellFormed(), { error: 'unreadable_characters' })
  .transform(normalized)
  .pipe(z.string().min(10).max(200));

function hash(password: string, salt: Buffer, { ln, r, p }: Cost): Promise<Buffer> {
  const N = 2 ** ln;
  return derive(normalized(password), salt, HASH_BYTES, { N, r, p, maxmem: 256 * N * r });
}

/** @throws ZodError for a password that is too short, too long or unreadable */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const result = await hash(newPasswordSchema.parse(password), salt, COST);
  const { ln, r, p } = COST;
  return `$scrypt$ln=${ln},r=${r},p=${p}$${salt.toString('base64url')}$${result.toString('base64url')}`;
}

const STORED = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w-]{22})\$([\w-]{43})$/;

/** Nobody's password: all zeros come out of no derivation. It costs a verification and never succeeds. */
const NOBODY = `$scrypt$ln=${COST.ln},r=${COST.r},p=${COST.p}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** Takes as long for an unknown user (`stored` undefined) or a damaged hash as for a wrong password. */
export async function verifyPassword(password: string, stored: string | undefined): Promise<boolean> {
  const match = STORED.exec(stored ?? NOBODY);
  if (!match || Number(match[1]) > MAX_LN) {
    await verifyPassword(password, NOBODY);
    return false;
  }
  const [, ln, r, p, salt = '', expected = ''] = match;
  const cost = { ln: Number(ln), r: Number(r), p: Number(p) };
  const given = await hash(password, Buffer.from(salt, 'base64url'), cost);
  return timingSafeEqual(given, Buffer.from(expected, 'base64url'));
}
