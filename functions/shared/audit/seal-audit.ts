import { BatchGetCommand, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Context } from 'aws-lambda';
import { elapsed, pause } from '../clock.ts';
import { isCode, staleVersion } from '../errors.ts';
import { type Item, type Step, transact } from '../kernel/transact.ts';
import { logger } from '../observability.ts';
import { keyFor } from '../secrets.ts';
import { table, tableName } from '../table/client.ts';
import { indexKeys } from '../table/index-keys.ts';
import { type Key, keys } from '../table/keys.ts';
import { AUDIT_SHARDS } from '../table/shards.ts';
import { dayOf, type Head, type Link, link, START } from './chain.ts';

/** With the head, what one transaction and one BatchGet take. */
const BATCH = 99;
const BUDGET_MS = 20_000;
/** 99 rows at 2 units, three times a second: the day's partition has room left for those who write to it. */
const BETWEEN_MS = 330;
/** A batch whose every call succeeds at its last try. */
const BATCH_MS = 9_000;

/** A chain's head in the table, and the earliest day any of its rows stands under. */
export type ChainHead = Head & { since: string };

export async function auditHead(shard: number): Promise<ChainHead> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.auditHead(shard), ConsistentRead: true }),
  );
  if (!Item) return { ...START, since: '9999-12-31' };
  return { seq: Number(Item.seq), hash: String(Item.hash), since: String(Item.since) };
}

/** Rows that are in no chain yet, the oldest first. */
export async function waitingKeys(shard: number, limit = BATCH): Promise<Key[]> {
  const { Items = [] } = await table().send(
    new QueryCommand({
      TableName: tableName(),
      IndexName: 'outbox',
      KeyConditionExpression: 'outboxShard = :shard',
      ExpressionAttributeValues: { ':shard': indexKeys.unsealed(shard) },
      Limit: limit,
    }),
  );
  return Items.map((item) => ({ pk: String(item.pk), sk: String(item.sk) }));
}

/** The index lags, so a row it names may be sealed already; what is read here decides. */
async function waitingRows(shard: number): Promise<Item[]> {
  const wanted = await waitingKeys(shard);
  if (wanted.length === 0) return [];
  const { Responses } = await table().send(
    new BatchGetCommand({ RequestItems: { [tableName()]: { Keys: wanted, ConsistentRead: true } } }),
  );
  const rows = (Responses?.[tableName()] ?? []).filter((row) => row.seq === undefined);
  return rows.sort((a, b) => (String(a.outboxAt) < String(b.outboxAt) ? -1 : 1));
}

const joinStep = ({ pk, sk }: Item, { seq, prev, hash }: Link): Step => ({
  write: {
    Update: {
      TableName: tableName(),
      Key: { pk, sk },
      UpdateExpression: 'SET seq = :seq, prev = :prev, #hash = :hash REMOVE outboxShard, outboxAt',
      ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(seq)',
      ExpressionAttributeNames: { '#hash': 'hash' },
      ExpressionAttributeValues: { ':seq': seq, ':prev': prev, ':hash': hash },
    },
  },
  onFail: staleVersion,
});

const headStep = (shard: number, before: Head, after: ChainHead): Step => ({
  write: {
    Put: {
      TableName: tableName(),
      Item: { ...keys.auditHead(shard), type: 'audit-head', ...after },
      ...(before.seq === 0
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : { ConditionExpression: 'seq = :seq', ExpressionAttributeValues: { ':seq': before.seq } }),
    },
  },
  onFail: staleVersion,
});

/** @returns how many rows joined the chain; of two sealers at once one joins them, the other finds nothing to do */
async function sealBatch(shard: number): Promise<number> {
  const rows = await waitingRows(shard);
  if (rows.length === 0) return 0;
  const before = await auditHead(shard);
  const { links, head } = link(await keyFor('audit'), before, rows);
  const since = [before.since, ...rows.map(dayOf)].sort()[0] as string;
  const joins = rows.map((row, index) => joinStep(row, links[index] as Link));
  try {
    await transact([headStep(shard, before, { ...head, since }), ...joins]);
  } catch (error) {
    if (isCode(error, 'stale_version')) return 0;
    throw error;
  }
  // Where the chain stood, in a log that nobody with the table's rights can change: docs/operate.md.
  logger.info('audit sealed', { shard, ...head });
  return rows.length;
}

async function sealShard(shard: number, until: number): Promise<number> {
  let sealed = 0;
  while (elapsed() < until) {
    const joined = await sealBatch(shard);
    sealed += joined;
    if (joined < BATCH) break;
    await pause(BETWEEN_MS);
  }
  return sealed;
}

/**
 * Joins what was written since the last tick to the chains. Nobody waits for it: a writer only writes its row, so no
 * chain's head is ever a hot key.
 */
export async function sealAudit(budgetMs = BUDGET_MS): Promise<number> {
  const until = elapsed() + budgetMs;
  const shards = Array.from({ length: AUDIT_SHARDS }, (_, shard) => sealShard(shard, until));
  const sealed = await Promise.all(shards);
  return sealed.reduce((sum, each) => sum + each, 0);
}

export const handler = async (_event: unknown, context: Context): Promise<{ sealed: number }> => ({
  sealed: await sealAudit(context.getRemainingTimeInMillis() - BATCH_MS),
});
