import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { forgetConfig } from '../../functions/shared/district/config.ts';
import type { StaffIdentity } from '../../functions/shared/http/contract.ts';
import { table, tableName } from '../../functions/shared/table/client.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { DISTRICT } from './small-district.ts';

const code = (number: number): string => `U-TEAM${number}`;

/** Departments that may be offered an order, beside the one of the small district. */
export const claimUnits = (count: number): string[] => Array.from({ length: count }, (_, i) => code(i + 1));

export const unitRow = (unit: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...keys.config('unit', unit),
  code: unit,
  name: { zh: `${unit}队`, en: unit },
  kind: 'department',
  regionCode: DISTRICT,
  ...more,
});

/** Member `number` of a unit; the first is its head besides. */
export const memberOf = (unit: string, number = 1): StaffIdentity => ({
  id: `S-${unit}-${number}`,
  name: `${unit}${number}号`,
  roles: number === 1 ? ['unit_head', 'unit_member'] : ['unit_member'],
  regions: [DISTRICT],
  unit,
});

export async function putConfig(...rows: Record<string, unknown>[]): Promise<void> {
  for (const Item of rows) await table().send(new PutCommand({ TableName: tableName(), Item }));
  forgetConfig();
}
