import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { chanceInt } from './chance.ts';
import { iso, now } from './clock.ts';
import type { StaffIdentity } from './http/contract.ts';
import { newId } from './ids.ts';
import { table, tableName } from './table/client.ts';
import { keys } from './table/keys.ts';

const SHARDS = 4;

/**
 * A row for every staff view of personal data, written before the data is shown.
 * `what` names the thing by id, never by content.
 */
export async function auditView(
  staff: StaffIdentity,
  what: { kind: string; id: string; field: string },
): Promise<void> {
  const at = iso(now());
  await table().send(
    new PutCommand({
      TableName: tableName(),
      Item: {
        ...keys.audit(at.slice(0, 10), chanceInt(SHARDS), at, newId('A', now())),
        type: 'audit',
        action: 'view',
        staffId: staff.id,
        roles: staff.roles,
        ...what,
        at,
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    }),
  );
}
