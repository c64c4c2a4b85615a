import { DomainError, notFound, staleVersion } from '../errors.ts';
import type { Item, Step } from '../kernel/transact.ts';
import { tableName } from '../table/client.ts';
import type { Key } from '../table/keys.ts';

/** The row as it was read. One that came from a file and that nobody has edited yet may lack the number. */
export const ofVersion = (version: number) => ({
  ConditionExpression: '#version = :version OR (attribute_exists(pk) AND attribute_not_exists(#version))',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':version': version },
});

export const goneOrStale = (old: unknown): DomainError => (old ? staleVersion() : notFound());

/**
 * Puts a row of the configuration that is new (`before` undefined), or changes it from the version that was read.
 * Fails as `already_exists`, or as `not_found` and `stale_version`.
 */
export function putConfigRow(key: Key, item: Item, before?: { version: number }): Step {
  const Put = { TableName: tableName(), Item: { ...key, ...item } };
  return before
    ? { write: { Put: { ...Put, ...ofVersion(before.version) } }, onFail: goneOrStale }
    : {
        write: { Put: { ...Put, ConditionExpression: 'attribute_not_exists(pk)' } },
        onFail: () => new DomainError('already_exists', { code: key.sk }),
      };
}
