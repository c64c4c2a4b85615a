import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
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

/** @returns false when another refresh came first, or the session is gone */
export async function rotateSession(
  session: ResidentSession,
  refreshTag: string,
  nowMs: number,
): Promise<boolean> {
  try {
    await table().send(
      new UpdateCommand({
        TableName: tableName(),
        Key: keys.residentSession(session.personId, session.id),
        UpdateExpression:
          'SET refreshTag = :next, previousTag = :previous, rotatedAt = :now, version = version + :one',
        ConditionExpression: 'version = :version AND refreshTag = :previous',
        ExpressionAttributeValues: {
          ':next': refreshTag,
          ':previous': session.refreshTag,
          ':now': nowMs,
          ':version': session.version,
          ':one': 1,
        },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** What it handed out ends with it, within half a minute everywhere. */
export async function endSession(personId: string, id: string): Promise<void> {
  const gone = { Delete: { TableName: tableName(), Key: keys.residentSession(personId, id) } };
  await commit({ steps: [{ write: gone }, revoke(id)] });
}
