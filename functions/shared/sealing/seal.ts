import { decrypt, encrypt } from './data-key.ts';
import { openingKey, type SealingPurpose, sealingKey } from './key-ring.ts';

/**
 * Text as it may lie in the table: `s1.<key>.<bytes>`.
 * `where` names the row and field (`PERSON#…/phone`): copied to another row, the text does not open.
 */
export async function seal(purpose: SealingPurpose, where: string, text: string): Promise<string> {
  const { keyId, key } = await sealingKey(purpose);
  return `s1.${keyId}.${encrypt(key, Buffer.from(text), where).toString('base64url')}`;
}

const SEALED = /^s1\.([a-z]+-\d+)\.([\w-]{38,})$/;

/** @throws Error when the text was changed, moved from another row, or its key is gone */
export async function open(where: string, sealed: string): Promise<string> {
  const [, keyId, bytes] = SEALED.exec(sealed) ?? [];
  if (!keyId || !bytes) throw new Error('This is not a sealed field.');
  return decrypt(await openingKey(keyId), Buffer.from(bytes, 'base64url'), where).toString();
}
