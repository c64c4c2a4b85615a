import { BatchGetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { iso, now } from '../clock.ts';
import { table, tableName } from '../table/client.ts';
import { indexKeys } from '../table/index-keys.ts';
import { OUTBOX_SHARDS } from '../table/shards.ts';

/** Keys one shard is asked for: past that so much waits that the answer is "something". */
const MOST = 1_000;
const BATCH = 100;
/** Whatever failed is tried again within the hour. What is put off for longer is an appointment: it holds ids alone. */
const SOON_MS = 2 * 3_600_000;

async function keysIn(shard: number): Promise<Record<string, unknown>[] | 'too_many'> {
  const { Items = [], LastEvaluatedKey } = await table().send(
    new QueryCommand({
      TableName: tableName(),
      IndexName: 'outbox',
      KeyConditionExpression: 'outboxShard = :shard AND outboxAt < :soon',
      ExpressionAttributeValues: {
        ':shard': indexKeys.outbox(shard),
        ':soon': indexKeys.outboxAt(iso(now() + SOON_MS), ''),
      },
      Limit: MOST,
    }),
  );
  return LastEvaluatedKey ? 'too_many' : Items.map(({ pk, sk }) => ({ pk, sk }));
}

/**
 * Whether an event that nobody has applied yet speaks of any of these ids.
 * @param except an event that does not count: the one that asks
 */
export async function somethingWaits(
  ids: ReadonlySet<string>,
  except: (type: string) => boolean,
): Promise<boolean> {
  if (ids.size === 0) return false;
  const found = await Promise.all(Array.from({ length: OUTBOX_SHARDS }, (_, shard) => keysIn(shard)));
  const known = found.filter((each) => each !== 'too_many');
  if (known.length < found.length) return true;
  const keys = known.flat();
  for (let from = 0; from < keys.length; from += BATCH) {
    const name = tableName();
    const { Responses, UnprocessedKeys } = await table().send(
      new BatchGetCommand({
        RequestItems: { [name]: { Keys: keys.slice(from, from + BATCH), ConsistentRead: true } },
      }),
    );
    if (UnprocessedKeys?.[name]) return true;
    const speaks = (Responses?.[name] ?? []).some(({ type, payload }) => {
      const text = JSON.stringify(payload);
      return !except(String(type)) && [...ids].some((id) => text.includes(id));
    });
    if (speaks) return true;
  }
  return false;
}
