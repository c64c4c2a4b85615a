import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { forgetConfig } from '../../shared/district/config.ts';
import { type Unit, unitSchema } from '../../shared/district/schemas.ts';
import { DomainError, notFound, staleVersion } from '../../shared/errors.ts';
import { commit } from '../../shared/kernel/commit.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';

/**
 * As it is now, not as some process remembers it: an edit needs the version.
 * @throws DomainError `not_found`
 */
export async function getUnit(code: string): Promise<Unit> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.config('unit', code), ConsistentRead: true }),
  );
  if (!Item) throw notFound();
  return unitSchema.parse(Item);
}

const itemOf = (unit: Unit) => ({ ...keys.config('unit', unit.code), type: 'unit', ...unit });

/** @throws DomainError `already_exists` */
export async function insertUnit(unit: Unit): Promise<void> {
  const ConditionExpression = 'attribute_not_exists(pk)';
  const onFail = () => new DomainError('already_exists', { code: unit.code });
  await commit({
    steps: [{ write: { Put: { TableName: tableName(), Item: itemOf(unit), ConditionExpression } }, onFail }],
  });
  forgetConfig();
}

/** @throws DomainError `not_found`, `stale_version` unless the row still has version `before` */
export async function replaceUnit(unit: Unit, before: number): Promise<void> {
  const Put = {
    TableName: tableName(),
    Item: itemOf(unit),
    // A row nobody has edited yet may lack the number.
    ConditionExpression: '#version = :version OR (attribute_exists(pk) AND attribute_not_exists(#version))',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': before },
  };
  await commit({ steps: [{ write: { Put }, onFail: (old) => (old ? staleVersion() : notFound()) }] });
  forgetConfig();
}
