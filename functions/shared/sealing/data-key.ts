import { createCipheriv, createDecipheriv } from 'node:crypto';
import { chanceBytes } from '../chance.ts';
import { env } from '../env.ts';

/** A key that encrypts fields, and the same key as it may lie in the table. */
export interface DataKey {
  plain: Uint8Array;
  wrapped: string;
}

/** Who keeps the key that keeps the keys: KMS in AWS, a file on a developer's machine. */
interface KeyKeeper {
  create(keyId: string): Promise<DataKey>;
  unwrap(keyId: string, wrapped: string): Promise<Uint8Array>;
}

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM over `plain`, bound to `context`: the same bytes elsewhere do not open. */
export function encrypt(key: Uint8Array, plain: Uint8Array, context: string): Buffer {
  const iv = chanceBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(context));
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @throws Error when a byte, the key or the context differs */
export function decrypt(key: Uint8Array, sealed: Buffer, context: string): Buffer {
  const iv = sealed.subarray(0, IV_BYTES);
  const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
}

const contextOf = (keyId: string): Record<string, string> => ({ district: env().DISTRICT, key: keyId });

function fileKeeper(base64: string): KeyKeeper {
  const fileKey = Buffer.from(base64, 'base64url');
  if (fileKey.length !== 32) throw new Error('SEALING_KEY must be 32 bytes in base64url.');
  const context = (keyId: string) => JSON.stringify(contextOf(keyId));
  return {
    async create(keyId) {
      const plain = chanceBytes(32);
      return { plain, wrapped: encrypt(fileKey, plain, context(keyId)).toString('base64url') };
    },
    unwrap: async (keyId, wrapped) => decrypt(fileKey, Buffer.from(wrapped, 'base64url'), context(keyId)),
  };
}

function kmsKeeper(kmsKey: string): KeyKeeper {
  // The Lambda runtime carries this client, so the bundle does not.
  const load = async () => {
    const kms = await import('@aws-sdk/client-kms');
    return { kms, client: new kms.KMSClient({}) };
  };
  return {
    async create(keyId) {
      const { kms, client } = await load();
      const answer = await client.send(
        new kms.GenerateDataKeyCommand({
          KeyId: kmsKey,
          KeySpec: 'AES_256',
          EncryptionContext: contextOf(keyId),
        }),
      );
      if (!answer.Plaintext || !answer.CiphertextBlob) throw new Error('KMS made no data key.');
      return {
        plain: answer.Plaintext,
        wrapped: Buffer.from(answer.CiphertextBlob).toString('base64url'),
      };
    },
    async unwrap(keyId, wrapped) {
      const { kms, client } = await load();
      const answer = await client.send(
        new kms.DecryptCommand({
          KeyId: kmsKey,
          CiphertextBlob: Buffer.from(wrapped, 'base64url'),
          EncryptionContext: contextOf(keyId),
        }),
      );
      if (!answer.Plaintext) throw new Error('KMS opened no data key.');
      return answer.Plaintext;
    },
  };
}

export function keyKeeper(): KeyKeeper {
  const { SEALING_KEY, SEALING_KMS_KEY } = env();
  if (SEALING_KEY) return fileKeeper(SEALING_KEY);
  if (SEALING_KMS_KEY) return kmsKeeper(SEALING_KMS_KEY);
  throw new Error('Neither SEALING_KEY nor SEALING_KMS_KEY is set.');
}
