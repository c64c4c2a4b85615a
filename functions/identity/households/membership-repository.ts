import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { table, tableName } from '../../shared/table/client.ts';
import { type Key, keys } from '../../shared/table/keys.ts';
import { rowsBelow } from '../../shared/table/partition.ts';
import { type Membership, membershipSchema } from './domain/membership.ts';

const membershipsBelow = async (key: Key): Promise<Membership[]> =>
  (await rowsBelow(key)).map((item) => membershipSchema.parse(item));

export const membersOf = (code: string): Promise<Membership[]> => membershipsBelow(keys.member(code, ''));
export const householdsOf = (personId: string): Promise<Membership[]> =>
  membershipsBelow(keys.householdOf(personId, ''));

export async function findMembership(code: string, personId: string): Promise<Membership | undefined> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.member(code, personId), ConsistentRead: true }),
  );
  return Item && membershipSchema.parse(Item);
}
