import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { caseTimes } from '../functions/dispatch/domain/deadline/order-times.ts';
import type { WorkOrder } from '../functions/dispatch/domain/work-order.ts';
import { sweepDeadlines } from '../functions/dispatch/escalation/sweep-deadlines.ts';
import { record } from '../functions/dispatch/record.ts';
import { timingOf } from '../functions/dispatch/timing.ts';
import { newId } from '../functions/shared/ids.ts';
import { table, tableName } from '../functions/shared/table/client.ts';
import { orderDueShard } from '../functions/shared/table/index-keys.ts';
import { keys } from '../functions/shared/table/keys.ts';
import { ORDER_DUE_SHARDS } from '../functions/shared/table/shards.ts';
import { GRID } from '../tests/support/small-district.ts';
import { metered } from './support/meter.ts';
import { MOST_ROWS, putRows } from './support/put-rows.ts';
import { quantile } from './support/statistics.ts';

const ORDERS = 100_000;
/** Of whose logs are looked at. */
const SAMPLE = 2_000;
const WRITERS = 8;
const HOUR = 3_600_000;
/** A Lambda of a minute leaves off after so long. */
const TICK_MS = 45_000;

export interface Backlog {
  orders: number;
  seconds: number;
  ticks: number;
  perSecond: number;
  /** Of a sample: from the first tick, for they had all become due before it. */
  p99LateSeconds: number;
  duplicates: number;
  missing: number;
  /** Each order. */
  reads: number;
  readUnits: number;
  writeUnits: number;
}

/** Filed so long ago that all of them have been told they are nearly due, and become due at the same moment. */
async function fill(count: number, filedAt: number): Promise<string[]> {
  const ids: string[] = [];
  const timing = await timingOf('lighting.lamp_out');
  const createdAt = new Date(filedAt).toISOString();
  const rowOf = (): Record<string, unknown> => {
    const id = newId('W', filedAt);
    ids.push(id);
    const order: WorkOrder = {
      id,
      category: 'lighting.lamp_out',
      description: '灯不亮',
      place: { name: '3号路灯', regionCode: GRID, regionPath: [] },
      status: 'queued',
      unit: { code: 'U-LIGHT', name: '照明所' },
      createdAt,
      ...caseTimes(createdAt, timing),
      alerts: { yellow: true },
      returnedCount: 0,
      reopenedCount: 0,
      photoCount: 0,
      version: 1,
      stepVersion: 1,
    };
    const line = { at: createdAt, action: 'routed', by: { role: 'system' } };
    return record(order, undefined, line, timing).steps[0]?.write.Put?.Item ?? {};
  };
  let begun = 0;
  const writer = async (): Promise<void> => {
    while (begun < count) {
      const size = Math.min(MOST_ROWS, count - begun);
      begun += size;
      await putRows(Array.from({ length: size }, rowOf));
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
  return ids;
}

/** When each was told that it climbs. */
async function toldAt(id: string): Promise<string[]> {
  const { Items = [] } = await table().send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :log)',
      FilterExpression: '#action = :escalated',
      ExpressionAttributeNames: { '#action': 'action' },
      ExpressionAttributeValues: { ':pk': keys.order(id).pk, ':log': 'LOG#', ':escalated': 'escalated' },
    }),
  );
  return Items.map(({ at }) => String(at));
}

async function anyLeft(): Promise<boolean> {
  const before = new Date().toISOString();
  const shards = Array.from({ length: ORDER_DUE_SHARDS }, (_, shard) => orderDueShard(shard));
  const counts = await Promise.all(
    shards.map((shard) =>
      table().send(
        new QueryCommand({
          TableName: tableName(),
          IndexName: 'outbox',
          KeyConditionExpression: 'outboxShard = :shard AND outboxAt < :before',
          ExpressionAttributeValues: { ':shard': shard, ':before': before },
          Select: 'COUNT',
          Limit: 1,
        }),
      ),
    ),
  );
  return counts.some(({ Count = 0 }) => Count > 0);
}

/** So many orders that are due at one moment, swept minute after minute with no pause in between. */
export async function escalationBacklog(orders = ORDERS): Promise<Backlog> {
  const ids = await fill(orders, Date.now() - 25 * HOUR);
  const begun = Date.now();
  let ticks = 0;
  // What a tick could not do it leaves to the next one, and ends as an error.
  const tick = () => sweepDeadlines(TICK_MS).catch(() => 0);
  const cost = await metered(async () => {
    for (; await anyLeft(); ticks++) await tick();
  });
  const seconds = (Date.now() - begun) / 1_000;
  const every = Math.max(1, Math.floor(orders / SAMPLE));
  const told: string[][] = [];
  for (const [i, id] of ids.entries()) if (i % every === 0) told.push(await toldAt(id));
  return {
    orders,
    seconds,
    ticks,
    perSecond: orders / seconds,
    p99LateSeconds: quantile(
      told.flat().map((at) => (Date.parse(at) - begun) / 1_000),
      0.99,
    ),
    duplicates: told.filter(({ length }) => length > 1).length,
    missing: told.filter(({ length }) => length < 1).length,
    reads: cost.commands.filter((name) => name === 'GetItemCommand').length / orders,
    readUnits: cost.read / orders,
    writeUnits: cost.write / orders,
  };
}
