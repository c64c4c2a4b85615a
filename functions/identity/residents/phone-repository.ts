import { BatchGetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Step } from '../../shared/kernel/transact.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import { type PersonRow, personRowSchema, phoneRowSchema } from './rows.ts';

/** Two elders, and the grandchildren who help them. */
export const MAX_PERSONS = 5;

export const putPhone = (tag: string, personId: string, at: string): Step => ({
  write: {
    Put: {
      TableName: tableName(),
      Item: { ...keys.phone(tag, personId), type: 'phone', personId, at },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
});

/** Who may sign in with this phone, in the order they came. */
export async function personsOf(tag: string): Promise<PersonRow[]> {
  const { Items = [] } = await table().send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.phone(tag, '').pk },
      ConsistentRead: true,
    }),
  );
  const ids = Items.map((item) => phoneRowSchema.parse(item).personId);
  if (ids.length === 0) return [];
  const name = tableName();
  const { Responses } = await table().send(
    new BatchGetCommand({
      RequestItems: { [name]: { Keys: ids.map((id) => keys.person(id)), ConsistentRead: true } },
    }),
  );
  return (Responses?.[name] ?? [])
    .map((item) => personRowSchema.parse(item))
    .filter(({ status }) => status === 'active')
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
