import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { iso } from '../../../shared/clock.ts';
import { forgetRevocations, revoke } from '../../../shared/http/revocations.ts';
import { commit } from '../../../shared/kernel/commit.ts';
import type { Step } from '../../../shared/kernel/transact.ts';
import { table, tableName } from '../../../shared/table/client.ts';
import { indexKeys } from '../../../shared/table/index-keys.ts';
import { keys } from '../../../shared/table/keys.ts';
import type { Session } from './domain/session.ts';

const sessionSchema = z.object({
  id: z.string(),
  staffId: z.string(),
  refreshTag: z.string(),
  previousTag: z.string().optional(),
  startedAt: z.number(),
  rotatedAt: z.number(),
  expiresAt: z.number(),
  epoch: z.number().int(),
  agent: z.string(),
  version: z.number().int(),
});

export function putSession(session: Session): Step {
  // TTL only tidies up, days late; `expiresAt` is what counts.
  const ttl = Math.ceil(session.expiresAt / 1000);
  const index = {
    gsi1pk: indexKeys.sessionsOf(session.staffId),
    gsi1sk: `${iso(session.startedAt)}#${session.id}`,
  };
  return {
    write: {
      Put: {
        TableName: tableName(),
        Item: { ...keys.session(session.id), type: 'session', ...session, ...index, ttl },
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

/** The newest hundred of a person, over or not: whoever lists them leaves out what has ended. */
export async function sessionsOf(staffId: string): Promise<Session[]> {
  const { Items = [] } = await table().send(
    new QueryCommand({
      TableName: tableName(),
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :pk',
      ExpressionAttributeValues: { ':pk': indexKeys.sessionsOf(staffId) },
      ScanIndexForward: false,
      Limit: 100,
    }),
  );
  return Items.map((item) => sessionSchema.parse(item));
}

/** Carries one session over into the account's next epoch, in the transaction that begins it. */
export const keepSession = (id: string, epoch: number): Step => ({
  write: {
    Update: {
      TableName: tableName(),
      Key: keys.session(id),
      UpdateExpression: 'SET epoch = :epoch',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':epoch': epoch },
    },
  },
});

/** The session and what was handed out for it. Fine twice. */
export async function endSession(id: string): Promise<void> {
  await commit({
    steps: [{ write: { Delete: { TableName: tableName(), Key: keys.session(id) } } }, revoke(id)],
  });
  forgetRevocations();
}
