import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { boundaryItem } from '../../shared/district/boundaries/boundary-rows.ts';
import { forgetConfig } from '../../shared/district/config.ts';
import { putConfigRow } from '../../shared/district/config-row.ts';
import { officeOf } from '../../shared/district/offices.ts';
import { type Region, regionSchema } from '../../shared/district/schemas.ts';
import { DomainError } from '../../shared/errors.ts';
import { commit } from '../../shared/kernel/commit.ts';
import type { Step } from '../../shared/kernel/transact.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import { rowsBelow } from '../../shared/table/partition.ts';
import { parentOf, type RegionChange } from './domain/region-edit.ts';

/** As it is now, not as some process remembers it: an edit needs the version. */
export async function findRegion(code: string): Promise<Region | undefined> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.config('region', code), ConsistentRead: true }),
  );
  return Item && regionSchema.parse(Item);
}

/** The region and all below it, as they are now. */
export const regionsBelow = async (code: string): Promise<Region[]> =>
  (await rowsBelow(keys.config('region', code))).map((item) => regionSchema.parse(item));

const regionRow = ({ before, after }: RegionChange): Step =>
  putConfigRow(keys.config('region', after.code), { type: 'region', ...after }, before);

function boundaryRow({ after, shape }: RegionChange): Step[] {
  const Key = keys.boundary(after.code);
  if (shape === undefined) return [];
  if (shape === null) return [{ write: { Delete: { TableName: tableName(), Key } } }];
  const Item = boundaryItem(after.code, shape, after.version);
  return [{ write: { Put: { TableName: tableName(), Item } } }];
}

/** Its office receives what nobody else takes, so it is there as soon as the region is; one that is there stays. */
function officeRow({ before, after }: RegionChange): Step[] {
  const office = before ? undefined : officeOf(after);
  if (!office) return [];
  const fields = Object.entries({ type: 'unit', ...office });
  const each = fields.map(([name]) => `#${name} = if_not_exists(#${name}, :${name})`);
  const Update = {
    TableName: tableName(),
    Key: keys.config('unit', office.code),
    UpdateExpression: `SET ${each.join(', ')}`,
    ExpressionAttributeNames: Object.fromEntries(fields.map(([name]) => [`#${name}`, name])),
    ExpressionAttributeValues: Object.fromEntries(fields.map(([name, value]) => [`:${name}`, value])),
  };
  return [{ write: { Update } }];
}

/** Nothing is put under a region that was retired meanwhile, unless both are written here. */
function parentChecks(changes: readonly RegionChange[]): Step[] {
  const written = new Set(changes.map(({ after }) => after.code));
  const parents = changes.flatMap(({ before, after }) =>
    (before && !before.retired) || after.retired ? [] : (parentOf(after.code) ?? []),
  );
  return [...new Set(parents)]
    .filter((code) => !written.has(code))
    .map((code) => ({
      write: {
        ConditionCheck: {
          TableName: tableName(),
          Key: keys.config('region', code),
          ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(retired)',
        },
      },
      onFail: (old) => new DomainError(old ? 'parent_retired' : 'unknown_region', { code }),
    }));
}

/**
 * All of the changes or none, in one transaction: a region's row, its boundary, and the office of a new one.
 * @throws DomainError `already_exists`, `not_found`, `stale_version`, `unknown_region`, `parent_retired`
 */
export async function writeRegions(changes: readonly RegionChange[]): Promise<void> {
  const rows = changes.flatMap((change) => [regionRow(change), ...boundaryRow(change), ...officeRow(change)]);
  await commit({ steps: [...rows, ...parentChecks(changes)] });
  forgetConfig();
}

/** Rows of one region at most: its own, boundary, office, and the check of its parent. */
export const ROWS_A_REGION = 4;
