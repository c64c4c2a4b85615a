import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { env } from './env.ts';

let master: Promise<string> | undefined;

async function fetchMaster(): Promise<string> {
  const { MASTER_SECRET, MASTER_SECRET_PARAMETER } = env();
  if (MASTER_SECRET) return MASTER_SECRET;
  if (!MASTER_SECRET_PARAMETER) throw new Error('Neither MASTER_SECRET nor MASTER_SECRET_PARAMETER is set.');
  // The Lambda runtime carries this client, so the bundle does not.
  const { SSMClient, GetParameterCommand } = await import('@aws-sdk/client-ssm');
  const answer = await new SSMClient({}).send(
    new GetParameterCommand({ Name: MASTER_SECRET_PARAMETER, WithDecryption: true }),
  );
  const value = answer.Parameter?.Value;
  if (!value || value.length < 32)
    throw new Error(`${MASTER_SECRET_PARAMETER} must hold at least 32 characters.`);
  return value;
}

export type KeyPurpose =
  | 'operation'
  | 'audit'
  | 'tracking'
  | 'follow'
  | 'access-token'
  | 'resident-token'
  | 'phone'
  | 'wechat'
  | 'otp'
  | 'caller'
  | 'cursor'
  | 'refresh'
  | 'upload-owner'
  | 'invitation'
  | 'oidc'
  | 'erasure'
  | 'recovery-code'
  | 'api-key'
  | 'open311'
  | 'courier-token'
  | 'courier-pin'
  | 'praise';

const derived = new Map<KeyPurpose, Uint8Array>();

/** A 32-byte key for one purpose in this district: a leaked key opens nothing else. */
export async function keyFor(purpose: KeyPurpose): Promise<Uint8Array> {
  const known = derived.get(purpose);
  if (known) return known;
  master ??= fetchMaster();
  const secret = await master.catch((error: unknown) => {
    master = undefined;
    throw error;
  });
  const key = new Uint8Array(hkdfSync('sha256', secret, env().DISTRICT, `mashang/${purpose}`, 32));
  derived.set(purpose, key);
  return key;
}

/** HMAC-SHA256 of `text`, base64url, cut to `bytes` bytes. */
export async function tagOf(purpose: KeyPurpose, text: string, bytes = 16): Promise<string> {
  return createHmac('sha256', await keyFor(purpose))
    .update(text)
    .digest()
    .subarray(0, bytes)
    .toString('base64url');
}

export async function isTagOf(purpose: KeyPurpose, text: string, tag: string, bytes = 16): Promise<boolean> {
  const expected = Buffer.from(await tagOf(purpose, text, bytes));
  const given = Buffer.from(tag);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

export function resetSecrets(): void {
  master = undefined;
  derived.clear();
}
