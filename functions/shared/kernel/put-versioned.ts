import { staleVersion } from '../errors.ts';
import { tableName } from '../table/client.ts';
import type { Key } from '../table/keys.ts';
import type { Item, Step } from './transact.ts';

/**
 * Puts a row that is new (`before` undefined), or changes it from the version that was read.
 * Fails as `stale_version` when somebody else was there first.
 */
export function putVersioned(key: Key, item: Item, before?: { version: number }): Step {
  const condition = before
    ? {
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': before.version },
      }
    : { ConditionExpression: 'attribute_not_exists(pk)' };
  return {
    write: { Put: { TableName: tableName(), Item: { ...key, ...item }, ...condition } },
    onFail: staleVersion,
  };
}
