import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Context } from 'aws-lambda';
import { actingAs } from '../../shared/audit/actor.ts';
import { elapsed, iso, now } from '../../shared/clock.ts';
import { logger, metrics } from '../../shared/observability.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { orderDueShard } from '../../shared/table/index-keys.ts';
import { ORDER_DUE_SHARDS } from '../../shared/table/shards.ts';
import { ringOrder } from './ring.ts';

/** Orders of one shard at once; eight shards side by side. */
const PAGE = 12;
/** The sweeper comes so often. */
const MINUTE_S = 60;
/** No page is begun after so long, in milliseconds: the next minute goes on. */
const BUDGET_MS = 45_000;

type Start = Record<string, unknown> | undefined;

const dueRows = (shard: number, before: string, start: Start) =>
  table().send(
    new QueryCommand({
      TableName: tableName(),
      IndexName: 'outbox',
      KeyConditionExpression: 'outboxShard = :shard AND outboxAt < :before',
      ExpressionAttributeValues: { ':shard': orderDueShard(shard), ':before': before },
      Limit: PAGE,
      ExclusiveStartKey: start,
    }),
  );

interface Swept {
  said: number;
  /** When the first it found was due. */
  oldest?: string;
  failures: unknown[];
}

/** Those longest due first. One that cannot be done does not stand before the others. */
async function sweepShard(shard: number, before: string, until: number): Promise<Swept> {
  const swept: Swept = { said: 0, failures: [] };
  let start: Start;
  do {
    const { Items = [], LastEvaluatedKey } = await dueRows(shard, before, start);
    const [first] = Items;
    if (first && swept.oldest === undefined) swept.oldest = String(first.outboxAt).slice(0, before.length);
    const ids = Items.map(({ pk }) => String(pk).slice('ORDER#'.length));
    for (const each of await Promise.allSettled(ids.map(ringOrder)))
      if (each.status === 'fulfilled') swept.said += each.value;
      else swept.failures.push(each.reason);
    start = LastEvaluatedKey;
  } while (start && elapsed() < until);
  return swept;
}

/** How long the order that is longest due has waited, where that is more than its minute. */
function tellAge(swept: readonly Swept[], before: string): void {
  const oldest = swept.flatMap(({ oldest }) => oldest ?? []).sort()[0] ?? before;
  const seconds = Math.max(0, (Date.parse(before) - Date.parse(oldest)) / 1_000);
  if (seconds > MINUTE_S) metrics.singleMetric().addMetric('DeadlinesBehind', MetricUnit.Seconds, seconds);
}

/**
 * Everything that is due by now: who is nearly late is reminded, what is late climbs. Each minute; twice at once does
 * no harm.
 * @returns how much was said
 * @throws when part of it was left to the next minute, after all that could be done was
 */
export async function sweepDeadlines(budgetMs = BUDGET_MS): Promise<number> {
  const before = iso(now());
  const until = elapsed() + budgetMs;
  const shards = Array.from({ length: ORDER_DUE_SHARDS }, (_, shard) => shard);
  const settled = await actingAs({ kind: 'system', id: 'deadlines' }, 'sweep-deadlines', () =>
    Promise.allSettled(shards.map((shard) => sweepShard(shard, before, until))),
  );
  let said = 0;
  const failures: unknown[] = [];
  tellAge(
    settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])),
    before,
  );
  for (const each of settled)
    if (each.status === 'fulfilled') {
      said += each.value.said;
      failures.push(...each.value.failures);
    } else failures.push(each.reason);
  if (said > 0) logger.info('orders told of their times', { count: said });
  if (failures.length > 0)
    throw new Error(`${failures.length} orders could not be told of`, { cause: failures[0] });
  return said;
}

export const handler = async (_event: unknown, context: Context): Promise<{ said: number }> => ({
  said: await sweepDeadlines(context.getRemainingTimeInMillis() - 12_000),
});
