import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { iso, now } from '../../../shared/clock.ts';
import { notFound } from '../../../shared/errors.ts';
import { newCapability, newId } from '../../../shared/ids.ts';
import { commit } from '../../../shared/kernel/commit.ts';
import { putVersioned } from '../../../shared/kernel/put-versioned.ts';
import { tagOf } from '../../../shared/secrets.ts';
import { table, tableName } from '../../../shared/table/client.ts';
import { indexKeys } from '../../../shared/table/index-keys.ts';
import { keys } from '../../../shared/table/keys.ts';
import { type ApiKey, apiKeySchema } from './api-key.ts';

/** A district has a handful of programs that file for it. */
const MOST_SHOWN = 200;

const put = (key: ApiKey, before?: ApiKey) =>
  putVersioned(
    keys.apiKey(key.id),
    { type: 'api_key', ...key, gsi1pk: indexKeys.apiKeys, gsi1sk: `${key.createdAt}#${key.id}` },
    before,
  );

export async function findKey(id: string): Promise<ApiKey | undefined> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.apiKey(id), ConsistentRead: true }),
  );
  return Item && apiKeySchema.parse(Item);
}

/** Newest first. */
export async function listKeys(): Promise<ApiKey[]> {
  const { Items = [] } = await table().send(
    new QueryCommand({
      TableName: tableName(),
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :pk',
      ExpressionAttributeValues: { ':pk': indexKeys.apiKeys },
      ScanIndexForward: false,
      Limit: MOST_SHOWN,
    }),
  );
  return Items.map((each) => apiKeySchema.parse(each));
}

/** @returns the key as its holder writes it, for this once */
export async function makeKey(
  wanted: Pick<ApiKey, 'name' | 'rights' | 'perDay'>,
): Promise<{ key: ApiKey; secret: string }> {
  const at = now();
  const secret = newCapability('');
  const id = newId('K', at);
  const key = { ...wanted, id, hash: await tagOf('api-key', secret, 32), createdAt: iso(at), version: 1 };
  await commit({ steps: [put(key)] });
  return { key, secret: `${id}.${secret}` };
}

/** For good; a second time changes nothing. @throws DomainError `not_found` */
export async function revokeKey(id: string): Promise<ApiKey> {
  const key = await findKey(id);
  if (!key) throw notFound();
  if (key.revokedAt !== undefined) return key;
  const revoked = { ...key, revokedAt: iso(now()), version: key.version + 1 };
  await commit({ steps: [put(revoked, key)] });
  return revoked;
}
