import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { revoke } from '../../../shared/http/revocations.ts';
import { commit } from '../../../shared/kernel/commit.ts';
import type { Step } from '../../../shared/kernel/transact.ts';
import { sweptAfter } from '../../../shared/retention/due.ts';
import { table, tableName } from '../../../shared/table/client.ts';
import { keys } from '../../../shared/table/keys.ts';
import { type ResidentSession, residentSessionRowSchema } from '../rows.ts';

/** On one's own phone, and signing in costs a message: longer than the day of a member of staff. */
export const RESIDENT_SESSION_MS = 30 * 24 * 3_600_000;

export function putSession(session: ResidentSession): Step {
  const ttl = Math.ceil(session.expiresAt / 1000);
  return {
    write: {
      Put: {
        TableName: tableName(),
        Item: {
          ...keys.residentSession(session.personId, session.id),
          type: 'resident_session',
          ...session,
          ttl,
          ...sweptAfter(keys.residentSession(session.personId, session.id), session.expiresAt),
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
  };
}

export async function findSession(personId: string, id: string): Promise<ResidentSession | undefined> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.residentSession(personId, id), ConsistentRead: true }),
  );
  if (!Item) return undefined;
  const { ttl: _, ...session } = residentSessionRowSchema.parse(Item);
  return session;
}

/** What it handed out ends with it, within half a minute everywhere. */
export async function endSession(personId: string, id: string): Promise<void> {
  const gone = { Delete: { TableName: tableName(), Key: keys.residentSession(personId, id) } };
  await commit({ steps: [{ write: gone }, revoke(id)] });
}
