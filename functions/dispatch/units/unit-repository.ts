import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { forgetConfig } from '../../shared/district/config.ts';
import { putConfigRow } from '../../shared/district/config-row.ts';
import { type Unit, unitSchema } from '../../shared/district/schemas.ts';
import { notFound } from '../../shared/errors.ts';
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

async function write(unit: Unit, before?: { version: number }): Promise<void> {
  const row = { type: 'unit', ...unit };
  await commit({ steps: [putConfigRow(keys.config('unit', unit.code), row, before)] });
  forgetConfig();
}

/** @throws DomainError `already_exists` */
export const insertUnit = (unit: Unit): Promise<void> => write(unit);

/** @throws DomainError `not_found`, `stale_version` unless the row still has version `before` */
export const replaceUnit = (unit: Unit, before: number): Promise<void> => write(unit, { version: before });
