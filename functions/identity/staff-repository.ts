import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { config } from '../shared/district/config.ts';
import { subdistrictOf } from '../shared/district/regions.ts';
import { type Staff, staffSchema } from '../shared/district/schemas.ts';
import { DomainError } from '../shared/errors.ts';
import { commit } from '../shared/kernel/commit.ts';
import type { Step } from '../shared/kernel/transact.ts';
import { table, tableName } from '../shared/table/client.ts';
import { indexKeys, type Key, keys } from '../shared/table/keys.ts';
import { hashPassword } from './domain/password.ts';
import { rosterOf } from './domain/roster.ts';

const inUse = (): DomainError => new DomainError('in_use');

function put(key: Key, type: string, item: Record<string, unknown>, condition?: string): Step {
  return {
    write: {
      Put: {
        TableName: tableName(),
        Item: { ...key, type, ...item },
        ...(condition ? { ConditionExpression: condition } : {}),
      },
    },
    onFail: inUse,
  };
}

/** Staff of the whole district are listed under its code, everybody else under their first subdistrict. */
const indexed = ({ regions: [first = ''], username }: Staff) => ({
  gsi1pk: indexKeys.staffOf(subdistrictOf(first)),
  gsi1sk: username,
});

/**
 * The account, its sign-in name and its roster rows, or nothing.
 * @throws DomainError `in_use` when the id or the username is taken
 */
export async function createStaff(input: Staff, password: string): Promise<void> {
  const staff = staffSchema.parse(input);
  const regions = await config('region');
  const communities = regions.filter(({ level }) => level === 'community').map(({ code }) => code);
  const passwordHash = await hashPassword(password);
  const roster = rosterOf(staff, communities);
  await commit({
    steps: [
      put(keys.staff(staff.id), 'staff', { ...staff, ...indexed(staff) }, 'attribute_not_exists(pk)'),
      // A row without staffId only counts tries at a name nobody has; it must not keep the name from its owner.
      put(
        keys.username(staff.username),
        'username',
        { staffId: staff.id, passwordHash },
        'attribute_not_exists(staffId)',
      ),
      ...roster.map(({ community, entry }) =>
        put(keys.roster(community, entry.role, staff.id), 'roster', { ...entry }),
      ),
    ],
  });
}

export async function findStaff(id: string): Promise<Staff | undefined> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.staff(id), ConsistentRead: true }),
  );
  return Item && staffSchema.parse(Item);
}

/** Up to `limit` staff of an area in username order, after `after`. */
export async function staffOfArea(
  area: string,
  after: string,
  limit: number,
): Promise<{ items: Staff[]; more: boolean }> {
  const { Items = [], LastEvaluatedKey } = await table().send(
    new QueryCommand({
      TableName: tableName(),
      IndexName: 'gsi1',
      // Every username sorts behind the space.
      KeyConditionExpression: 'gsi1pk = :area AND gsi1sk > :after',
      ExpressionAttributeValues: { ':area': indexKeys.staffOf(area), ':after': after || ' ' },
      Limit: limit,
    }),
  );
  return { items: Items.map((item) => staffSchema.parse(item)), more: LastEvaluatedKey !== undefined };
}
