import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { QueryCommand, type QueryCommandOutput, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Context } from 'aws-lambda';
import { elapsed, iso, now } from '../clock.ts';
import type { Consumer } from '../events/events.ts';
import { timeOfId } from '../ids.ts';
import { logger } from '../observability.ts';
import { sendMessages } from '../queue/send.ts';
import { table, tableName } from '../table/client.ts';
import { indexKeys } from '../table/index-keys.ts';
import { eventIdOf } from '../table/keys.ts';
import { OUTBOX_SHARDS } from '../table/shards.ts';
import { nextDue } from './back-off.ts';

/** SQS takes ten messages a call; ten shards of ten claims are two rounds of the table client's sockets. */
const PAGE = 10;
/** A thousand rows a tick and shard, so that a flood is spread over minutes. */
const PAGES = 100;
/** A page whose every call succeeds at its last try: query and claims 9 s each, messages 4 s. It must end in time. */
const PAGE_MS = 23_000;
const BUDGET_MS = 30_000;

interface Due {
  pk: string;
  sk: Consumer;
  outboxAt: string;
}

const dueRows = (shard: number, before: string, start: Start): Promise<QueryCommandOutput> =>
  table().send(
    new QueryCommand({
      TableName: tableName(),
      IndexName: 'outbox',
      KeyConditionExpression: 'outboxShard = :shard AND outboxAt < :before',
      ExpressionAttributeValues: { ':shard': indexKeys.outbox(shard), ':before': before },
      Limit: PAGE,
      ExclusiveStartKey: start,
    }),
  );
type Start = QueryCommandOutput['LastEvaluatedKey'];

/**
 * Puts the row off to its next time. Whoever succeeds may send it: of two sweepers one does, and a row that was
 * consumed meanwhile (the index lags) does not come back. Dying before the message is sent costs one back-off.
 * One row and no event: an update alone costs half of what a transaction does.
 */
async function claim({ pk, sk, outboxAt }: Due): Promise<boolean> {
  const eventId = eventIdOf(pk);
  const at = now();
  try {
    await table().send(
      new UpdateCommand({
        TableName: tableName(),
        Key: { pk, sk },
        UpdateExpression: 'SET outboxAt = :due',
        ConditionExpression: 'outboxAt = :seen',
        ExpressionAttributeValues: {
          ':due': indexKeys.outboxAt(iso(nextDue(timeOfId(eventId) ?? at, at)), eventId),
          ':seen': outboxAt,
        },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    // Its consumer is at it this very moment.
    if (error instanceof Error && error.name === 'TransactionConflictException') return false;
    throw error;
  }
}

interface Swept {
  sent: number;
  /** What could not be done; the other shards go on, and so does the next tick. */
  error?: unknown;
}

/** Oldest due first, each page sent before the next is claimed: what cannot be sent is not put off either. */
async function sweepShard(shard: number, before: string, until: number): Promise<Swept> {
  let sent = 0;
  let start: Start;
  let unclaimed: unknown;
  try {
    for (let page = 0; page < PAGES && elapsed() < until; page++) {
      const { Items = [], LastEvaluatedKey } = await dueRows(shard, before, start);
      const rows = Items as Due[];
      const claims = await Promise.allSettled(rows.map(claim));
      const won = rows.filter((_, i) => {
        const outcome = claims[i];
        return outcome?.status === 'fulfilled' && outcome.value;
      });
      await sendMessages(won.map(({ pk, sk }) => ({ consumer: sk, message: { eventId: eventIdOf(pk) } })));
      sent += won.length;
      // A row that cannot be put off must not stand before the others at every tick.
      unclaimed ??= claims.find((outcome) => outcome.status === 'rejected')?.reason;
      if (!LastEvaluatedKey) break;
      start = LastEvaluatedKey;
    }
    return { sent, error: unclaimed };
  } catch (error) {
    return { sent, error };
  }
}

/**
 * Sends what is due again.
 * @param budgetMs no page is begun after so long
 * @returns how many messages were sent
 * @throws when part of the work was left to the next tick, after all that could be done was
 */
export async function sweepOutbox(budgetMs = BUDGET_MS): Promise<number> {
  const before = iso(now());
  const until = elapsed() + budgetMs;
  const shards = Array.from({ length: OUTBOX_SHARDS }, (_, shard) => sweepShard(shard, before, until));
  const swept = await Promise.all(shards);
  const sent = swept.reduce((sum, shard) => sum + shard.sent, 0);
  if (sent > 0) logger.warn('outbox rows sent again', { count: sent });
  const broken = swept.filter(({ error }) => error !== undefined);
  if (broken.length > 0)
    throw new Error(`${broken.length} outbox shards not swept to the end`, { cause: broken[0]?.error });
  return sent;
}

export const handler = async (_event: unknown, context: Context): Promise<{ sent: number }> => ({
  sent: await sweepOutbox(context.getRemainingTimeInMillis() - PAGE_MS),
});
