import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Step } from '../../../shared/kernel/transact.ts';
import { table, tableName } from '../../../shared/table/client.ts';
import { keys } from '../../../shared/table/keys.ts';
import type { Session } from './domain/session.ts';

const sessionSchema = z.object({
  id: z.string(),
  staffId: z.string(),
  refreshTag: z.string(),
  previousTag: z.string().optional(),
  rotatedAt: z.number(),
  expiresAt: z.number(),
  version: z.number().int(),
});

export function putSession(session: Session): Step {
  // TTL only tidies up, days late; `expiresAt` is what counts.
  const ttl = Math.ceil(session.expiresAt / 1000);
  return {
    write: {
      Put: {
        TableName: tableName(),
        Item: { ...keys.session(session.id), type: 'session', ...session, ttl },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
  };
}

export async function findSession(id: string): Promise<Session | undefined> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.session(id), ConsistentRead: true }),
  );
  return Item && sessionSchema.parse(Item);
}

/** @returns false when another refresh came first, or the session is gone */
export async function rotateSession(session: Session, refreshTag: string, nowMs: number): Promise<boolean> {
  try {
    await table().send(
      new UpdateCommand({
        TableName: tableName(),
        Key: keys.session(session.id),
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

export async function endSession(id: string): Promise<void> {
  await table().send(new DeleteCommand({ TableName: tableName(), Key: keys.session(id) }));
}
