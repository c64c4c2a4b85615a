import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { iso, now } from '../clock.ts';
import { table, tableName } from '../table/client.ts';
import { keys } from '../table/keys.ts';
import { keyKeeper } from './data-key.ts';

/** What the fields under one key have in common. A district that must forget one of these can drop its key. */
export type SealingPurpose = 'contact' | 'person' | 'staff';

/** Raised by hand when a key must be replaced; fields sealed before stay readable under their own number. */
const CURRENT = 1;

const opened = new Map<string, Promise<Uint8Array>>();

async function load(keyId: string): Promise<Uint8Array | undefined> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.sealingKey(keyId), ConsistentRead: true }),
  );
  return Item && keyKeeper().unwrap(keyId, String(Item.wrapped));
}

async function create(keyId: string): Promise<Uint8Array> {
  const { plain, wrapped } = await keyKeeper().create(keyId);
  try {
    await table().send(
      new PutCommand({
        TableName: tableName(),
        Item: { ...keys.sealingKey(keyId), type: 'sealing_key', wrapped, at: iso(now()) },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
    return plain;
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ConditionalCheckFailedException')) throw error;
    // Somebody made the first one in the same moment; theirs is the one that counts.
    const theirs = await load(keyId);
    if (!theirs) throw error;
    return theirs;
  }
}

function remembered(keyId: string, read: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const known = opened.get(keyId);
  if (known !== undefined) return known;
  const reading = read();
  opened.set(keyId, reading);
  // A failure is not remembered: the next caller asks again.
  reading.catch(() => opened.delete(keyId));
  return reading;
}

/** The key new fields are sealed with, made at first use. One read and one KMS call per Lambda and purpose. */
export async function sealingKey(purpose: SealingPurpose): Promise<{ keyId: string; key: Uint8Array }> {
  const keyId = `${purpose}-${CURRENT}`;
  const key = await remembered(keyId, async () => (await load(keyId)) ?? create(keyId));
  return { keyId, key };
}

/** @throws Error for a key this district does not have */
export async function openingKey(keyId: string): Promise<Uint8Array> {
  return remembered(keyId, async () => {
    const key = await load(keyId);
    if (!key) throw new Error(`There is no sealing key ${keyId}.`);
    return key;
  });
}

export function resetKeyRing(): void {
  opened.clear();
}
