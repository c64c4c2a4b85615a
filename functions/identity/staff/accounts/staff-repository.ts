import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { type Staff, staffSchema } from '../../../shared/district/schemas.ts';
import { DomainError } from '../../../shared/errors.ts';
import type { StaffIdentity } from '../../../shared/http/contract.ts';
import { commit } from '../../../shared/kernel/commit.ts';
import { table, tableName } from '../../../shared/table/client.ts';
import { indexKeys } from '../../../shared/table/index-keys.ts';
import { keys } from '../../../shared/table/keys.ts';
import { mergedPage } from '../../../shared/table/merged-page.ts';
import type { Credentials } from '../sessions/credentials-repository.ts';
import { newCredentials } from '../sessions/credentials-rows.ts';
import { hashPassword } from '../sessions/domain/password.ts';
import { maySee } from './domain/visibility.ts';
import { staffSteps } from './staff-rows.ts';

/**
 * A whole account: its row, its sign-in name and its roster rows, or nothing.
 * @param credentials what the name's row holds: a password, or an invitation to set one
 * @throws DomainError `in_use` when the id or the username is taken
 */
export async function openAccount(staff: Staff, credentials: Omit<Credentials, 'staffId'>): Promise<void> {
  const [account, ...rest] = await staffSteps(undefined, staff);
  if (!account) throw new Error('an account without a row');
  await commit({
    steps: [
      { ...account, onFail: () => new DomainError('in_use') },
      newCredentials(staff.username, { staffId: staff.id, ...credentials }),
      ...rest,
    ],
  });
}

/** An account that can be used at once: of the demo district and of tests. Others are invited. */
export async function createStaff(input: Staff, password: string): Promise<void> {
  await openAccount(staffSchema.parse(input), { passwordHash: await hashPassword(password) });
}

export async function findStaff(id: string): Promise<Staff | undefined> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.staff(id), ConsistentRead: true }),
  );
  return Item && staffSchema.parse(Item);
}

/** Ids of those who are active administrators now. */
export async function administrators(): Promise<string[]> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.administrators(), ConsistentRead: true }),
  );
  return [...((Item?.ids as Set<string> | undefined) ?? [])];
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
