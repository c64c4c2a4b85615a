import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { table, tableName } from '../table/client.ts';
import { keys } from '../table/keys.ts';
import { rowsByKey } from '../table/rows-by-key.ts';
import { type AreaRole, type DirectoryRow, directoryRowSchema } from './directory-rows.ts';

/** The largest unit of a prefecture is far below it: one page, and a list that has an end. */
const MOST = 500;

async function listed(pk: string): Promise<DirectoryRow[]> {
  const { Items = [] } = await table().send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
      ConsistentRead: true,
      Limit: MOST,
    }),
  );
  return Items.map((item) => directoryRowSchema.parse(item));
}

export const staffOfUnit = (unit: string): Promise<DirectoryRow[]> => listed(keys.unitStaff(unit, '').pk);

export const staffWithRole = (role: AreaRole): Promise<DirectoryRow[]> => listed(keys.roleStaff(role, '').pk);

/** By id, disabled ones too; who was never there is not in the answer. */
export async function staffById(ids: readonly string[]): Promise<DirectoryRow[]> {
  const found = await rowsByKey(ids.map(keys.staffDirectory));
  return [...found.values()].map((item) => directoryRowSchema.parse(item));
}
