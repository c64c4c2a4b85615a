import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Context } from 'aws-lambda';
import { actingAs } from '../audit/actor.ts';
import { elapsed, iso, now } from '../clock.ts';
import { DomainError, isCode } from '../errors.ts';
import { commit } from '../kernel/commit.ts';
import type { Item, Step } from '../kernel/transact.ts';
import { logger } from '../observability.ts';
import { table, tableName } from '../table/client.ts';
import { retentionShard } from '../table/index-keys.ts';
import { RETENTION_SHARDS } from '../table/shards.ts';
import { sweptAfter } from './due.ts';
import { RULES } from './rules.ts';

const PAGE = 50;
const BUDGET_MS = 50_000;

/** The row as it was read, or nothing happens: it was used, written again or swept meanwhile. */
const UNCHANGED = 'outboxAt = :due';
const changed = (): DomainError => new DomainError('stale_version');

const remove = ({ pk, sk, outboxAt }: Item): Step => ({
  write: {
    Delete: {
      TableName: tableName(),
      Key: { pk, sk },
      ConditionExpression: UNCHANGED,
      ExpressionAttributeValues: { ':due': outboxAt },
    },
  },
  onFail: changed,
});

const postpone = ({ pk, sk, outboxAt }: Item, until: number): Step => {
  const mark = sweptAfter({ pk: String(pk), sk: String(sk) }, until);
  return {
    write: {
      Update: {
        TableName: tableName(),
        Key: { pk, sk },
        UpdateExpression: 'SET outboxAt = :next',
        ConditionExpression: UNCHANGED,
        ExpressionAttributeValues: { ':due': outboxAt, ':next': mark.outboxAt },
      },
    },
    onFail: changed,
  };
};

async function settle(key: Item, nowMs: number): Promise<boolean> {
  const { Item: row } = await table().send(
    new GetCommand({
      TableName: tableName(),
      Key: { pk: key.pk, sk: key.sk },
      ConsistentRead: true,
    }),
  );
  // The index hears later: what is no longer marked, or not yet due, is left alone.
  if (!row || row.outboxAt === undefined || String(row.outboxAt) > iso(nowMs)) return false;
  const rule = RULES[String(row.type)];
  if (!rule) throw new Error(`no rule for ${String(row.type)}`);
  const verdict = await rule(row, nowMs);
  const steps =
    'gone' in verdict ? [remove(row), ...(verdict.steps ?? [])] : [postpone(row, verdict.lookAgainAt)];
  try {
    await actingAs({ kind: 'system', id: 'retention' }, 'sweep', () => commit({ steps }));
    return 'gone' in verdict;
  } catch (error) {
    if (isCode(error, 'stale_version')) return false;
    throw error;
  }
}

/**
 * Takes away what is past its date, the oldest first. Rows that have one are listed in the sparse index by due time,
 * so a sweep costs what is due and nothing else.
 * @returns how many rows went
 * @throws after all others were seen to, when some could not be
 */
export async function sweepRetention(budgetMs = BUDGET_MS): Promise<number> {
  const nowMs = now();
  const until = elapsed() + budgetMs;
  let gone = 0;
  const failures: unknown[] = [];
  for (let shard = 0; shard < RETENTION_SHARDS; shard++) {
    let start: Record<string, unknown> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await table().send(
        new QueryCommand({
          TableName: tableName(),
          IndexName: 'outbox',
          KeyConditionExpression: 'outboxShard = :shard AND outboxAt < :now',
          ExpressionAttributeValues: { ':shard': retentionShard(shard), ':now': iso(nowMs) },
          Limit: PAGE,
          ...(start ? { ExclusiveStartKey: start } : {}),
        }),
      );
      const settled = await Promise.allSettled(Items.map((key) => settle(key, nowMs)));
      for (const each of settled) {
        if (each.status === 'rejected') failures.push(each.reason);
        else if (each.value) gone += 1;
      }
      start = LastEvaluatedKey;
    } while (start && elapsed() < until);
  }
  if (gone > 0) logger.info('rows past their date removed', { count: gone });
  if (failures.length > 0)
    throw new Error(`${failures.length} rows past their date are still there`, { cause: failures[0] });
  return gone;
}

export const handler = async (_event: unknown, context: Context): Promise<{ gone: number }> => ({
  gone: await sweepRetention(context.getRemainingTimeInMillis() - 5_000),
});
