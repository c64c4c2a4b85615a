import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { table, tableName } from '../../shared/table/client.ts';
import { type Key, keys } from '../../shared/table/keys.ts';
import { type Membership, membershipSchema } from './domain/membership.ts';

async function withPrefix({ pk, sk }: Key): Promise<Membership[]> {
  const { Items = [] } = await table().send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': pk, ':prefix': sk },
      ConsistentRead: true,
    }),
  );
  return Items.map((item) => membershipSchema.parse(item));
}

export const membersOf = (code: string): Promise<Membership[]> => withPrefix(keys.member(code, ''));
export const householdsOf = (personId: string): Promise<Membership[]> =>
  withPrefix(keys.householdOf(personId, ''));

export async function findMembership(code: string, personId: string): Promise<Membership | undefined> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.member(code, personId), ConsistentRead: true }),
  );
  return Item && membershipSchema.parse(Item);
}
