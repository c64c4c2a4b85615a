import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { iso, now } from '../clock.ts';
import type { Consumer } from '../events/events.ts';
import { logger } from '../observability.ts';
import { sendMessages } from '../queue/send.ts';
import { table, tableName } from '../table/client.ts';
import { indexKeys, OUTBOX_SHARDS } from '../table/keys.ts';

/** Older than this and still there: the message was lost, or its consumer is failing. */
const AGE_MS = 30_000;
/** Bounded work a tick and shard, so that a flood is spread over minutes. */
const PER_SHARD = 100;

/** @returns how many messages were sent again */
export async function sweepOutbox(): Promise<number> {
  const before = iso(now() - AGE_MS);
  const shards = await Promise.all(
    Array.from({ length: OUTBOX_SHARDS }, (_, shard) =>
      table().send(
        new QueryCommand({
          TableName: tableName(),
          IndexName: 'outbox',
          KeyConditionExpression: 'outboxShard = :shard AND outboxAt < :before',
          ExpressionAttributeValues: { ':shard': indexKeys.outbox(shard), ':before': before },
          Limit: PER_SHARD,
        }),
      ),
    ),
  );
  const rows = shards.flatMap((answer) => answer.Items ?? []) as { pk: string; sk: Consumer }[];
  await sendMessages(
    rows.map((row) => ({ consumer: row.sk, message: { eventId: row.pk.slice('OUTBOX#'.length) } })),
  );
  if (rows.length > 0) logger.warn('outbox rows sent again', { count: rows.length });
  return rows.length;
}

export const handler = async (): Promise<{ sent: number }> => ({ sent: await sweepOutbox() });
