import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { table, tableName } from '../table/client.ts';
import { type AuditRow, auditItem } from './audit-row.ts';

/**
 * A row for every staff view of personal data, written before the data is shown.
 * `seen` names the thing by id, never by content.
 */
export async function auditView(seen: NonNullable<AuditRow['seen']>): Promise<void> {
  await table().send(
    new PutCommand({
      TableName: tableName(),
      Item: auditItem({ seen }),
      ConditionExpression: 'attribute_not_exists(pk)',
    }),
  );
}
