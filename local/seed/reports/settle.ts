import { setTimeout as sleep } from 'node:timers/promises';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { sweepOutbox } from '../../../functions/shared/outbox/sweep-outbox.ts';
import { table, tableName } from '../../../functions/shared/table/client.ts';
import { indexKeys } from '../../../functions/shared/table/index-keys.ts';
import { OUTBOX_SHARDS } from '../../../functions/shared/table/shards.ts';

const PATIENCE_MS = 60_000;
const PAUSE_MS = 50;
/** What is put off for longer is an appointment, not work left over: the end of a confirmation window. */
const SOON_MS = 10 * 60_000;

/** Asks until there is an answer. The queues' workers run beside us; without them this never ends well. */
export async function eventually<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > until) throw new Error(`${what} did not happen: are the queues being worked?`);
    await sleep(PAUSE_MS);
  }
}

async function waiting(shard: number): Promise<number> {
  const { Count = 0 } = await table().send(
    new QueryCommand({
      TableName: tableName(),
      IndexName: 'outbox',
      KeyConditionExpression: 'outboxShard = :shard AND outboxAt < :soon',
      ExpressionAttributeValues: {
        ':shard': indexKeys.outbox(shard),
        ':soon': new Date(Date.now() + SOON_MS).toISOString(),
      },
      Limit: 1,
    }),
  );
  return Count;
}

/** Waits until every event that is due has been applied by its consumer. */
export async function settled(): Promise<void> {
  await eventually('Applying the last events', async () => {
    // No timer runs while the past is told: what was put off until then is sent here.
    await sweepOutbox();
    const counts = await Promise.all(Array.from({ length: OUTBOX_SHARDS }, (_, shard) => waiting(shard)));
    return counts.every((count) => count === 0) ? true : undefined;
  });
}
