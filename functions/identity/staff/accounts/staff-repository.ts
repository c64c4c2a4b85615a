import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { config } from '../../../shared/district/config.ts';
import { subdistrictOf } from '../../../shared/district/regions.ts';
import { type Staff, staffSchema } from '../../../shared/district/schemas.ts';
import { DomainError } from '../../../shared/errors.ts';
import type { StaffIdentity } from '../../../shared/http/contract.ts';
import { commit } from '../../../shared/kernel/commit.ts';
import type { Step } from '../../../shared/kernel/transact.ts';
import { table, tableName } from '../../../shared/table/client.ts';
import { indexKeys, type Key, keys } from '../../../shared/table/keys.ts';
import { mergedPage } from '../../../shared/table/merged-page.ts';
import { hashPassword } from '../sessions/domain/password.ts';
import { rosterOf } from './domain/roster.ts';
import { maySee } from './domain/visibility.ts';

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

/** One page by username over the areas, of those the viewer may see. */
export async function listStaff(
  viewer: StaffIdentity,
  areas: readonly string[],
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: Staff[]; nextCursor?: string }> {
  const { items, ...rest } = await mergedPage({
    // Bound to the person: their regions decide what the cursor walks over.
    name: `staff/${viewer.id}`,
    index: 'gsi1',
    partitions: areas.map(indexKeys.staffOf),
    forward: true,
    limit,
    cursor,
    visible: (item) => maySee(viewer, staffSchema.parse(item)),
  });
  return { items: items.map((item) => staffSchema.parse(item)), ...rest };
}
