import { GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { createStaff } from '../../functions/identity/staff/accounts/staff-repository.ts';
import { handler as signIn } from '../../functions/identity/staff/sessions/handlers/sign-in.ts';
import { atTime } from '../../functions/shared/clock.ts';
import { type Staff, staffSchema } from '../../functions/shared/district/schemas.ts';
import { table, tableName } from '../../functions/shared/table/client.ts';
import { type Key, keys } from '../../functions/shared/table/keys.ts';
import { type Answer, call } from '../../functions/shared/testing/http-event.ts';
import { COMMUNITY, GRID } from './small-district.ts';

export const PASSWORD = 'a-long-pass-phrase';
let serial = 0;

export const person = (more: Partial<Staff> = {}): Staff =>
  staffSchema.parse({
    id: `S-T${++serial}`,
    username: `tester${serial}`,
    name: `员工${serial}`,
    roles: ['grid_worker'],
    regions: [GRID],
    ...more,
  });

/** An account whose password is PASSWORD. */
export async function hired(more: Partial<Staff> = {}): Promise<Staff> {
  const staff = person(more);
  await createStaff(staff, PASSWORD);
  return staff;
}

export const knock = (username: string, password = PASSWORD): Promise<Answer> =>
  call(signIn, { body: { username, password } });
export const cookieOf = (answer: Answer): string => answer.cookies[0]?.split(';')[0] ?? '';
/** Does it as if so much time had passed. */
export const later = <T>(ms: number, work: () => Promise<T>): Promise<T> =>
  atTime(() => Date.now() + ms, work);
export const row = async (key: Key) =>
  (await table().send(new GetCommand({ TableName: tableName(), Key: key, ConsistentRead: true }))).Item;
export const sessionRow = (cookie: string) => row(keys.session(cookie.split('=')[1]?.split('.')[0] ?? ''));
export const disable = (id: string) =>
  table().send(
    new UpdateCommand({
      TableName: tableName(),
      Key: keys.staff(id),
      UpdateExpression: 'SET #status = :disabled',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':disabled': 'disabled' },
    }),
  );
/** Who serves the small district's community. */
export const roster = async () =>
  (
    await table().send(
      new QueryCommand({
        TableName: tableName(),
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': `ROSTER#${COMMUNITY}` },
      }),
    )
  ).Items ?? [];
