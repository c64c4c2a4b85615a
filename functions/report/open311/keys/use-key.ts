import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { iso, now } from '../../../shared/clock.ts';
import { API_KEY_ID } from '../../../shared/ids.ts';
import { logger } from '../../../shared/observability.ts';
import { isTagOf } from '../../../shared/secrets.ts';
import { table, tableName } from '../../../shared/table/client.ts';
import { keys } from '../../../shared/table/keys.ts';
import { refuse } from '../wire/refusal.ts';
import type { ApiKey, Right } from './api-key.ts';
import { findKey } from './key-repository.ts';

const DAY_SECONDS = 24 * 3_600;
const perMinute = ({ perDay }: ApiKey): number => Math.max(10, Math.ceil(perDay / 60));

async function count(id: string, window: string): Promise<number> {
  const { Attributes } = await table().send(
    new UpdateCommand({
      TableName: tableName(),
      Key: keys.apiUse(id, window),
      UpdateExpression: 'ADD calls :one SET #ttl = :ttl, #type = :type',
      ExpressionAttributeNames: { '#ttl': 'ttl', '#type': 'type' },
      ExpressionAttributeValues: {
        ':one': 1,
        ':ttl': Math.floor(now() / 1_000) + 2 * DAY_SECONDS,
        ':type': 'api_use',
      },
      ReturnValues: 'UPDATED_NEW',
    }),
  );
  return Number(Attributes?.calls ?? 0);
}

/**
 * Who calls, by their key; whatever is wrong with it is one answer.
 * @throws DomainError `api_key_refused`
 */
export async function holderOf(text: string): Promise<ApiKey> {
  const [id = '', ...secret] = text.split('.');
  const key = API_KEY_ID.test(id) ? await findKey(id) : undefined;
  // Compared also where there is none, so that the time tells nothing.
  const right = await isTagOf('api-key', secret.join('.'), key?.hash ?? '', 32);
  if (!key || !right || key.revokedAt !== undefined) {
    logger.warn('a key of Open311 was refused', { kind: 'security' });
    throw refuse('api_key_refused');
  }
  return key;
}

/**
 * The holder of a key that is needed; the call counts, also when it is refused later.
 * @throws DomainError `api_key_missing`, `api_key_refused`, `api_key_not_for_this`, `api_key_spent`
 */
export async function useKey(text: string | undefined, right: Right): Promise<ApiKey> {
  if (text === undefined) throw refuse('api_key_missing');
  const key = await holderOf(text);
  if (!key.rights.includes(right)) throw refuse('api_key_not_for_this');
  const at = iso(now());
  const [today, thisMinute] = await Promise.all([
    count(key.id, at.slice(0, 10)),
    count(key.id, at.slice(0, 16)),
  ]);
  if (today > key.perDay || thisMinute > perMinute(key)) throw refuse('api_key_spent');
  return key;
}
