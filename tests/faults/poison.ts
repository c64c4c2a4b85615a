import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { submitReport } from '../../functions/report/submit.ts';
import { iso } from '../../functions/shared/clock.ts';
import { newId, orderIdOf } from '../../functions/shared/ids.ts';
import { firstDue } from '../../functions/shared/outbox/back-off.ts';
import { indexKeys } from '../../functions/shared/table/index-keys.ts';
import { eventIdOf, keys } from '../../functions/shared/table/keys.ts';
import { CODE } from '../support/small-district.ts';
import type { World } from './world.ts';

/** The shard that poison lies in, and what is lost behind it. */
const SHARD = indexKeys.outbox(0);

/** An outbox row whose event no version of the consumer will ever understand. @returns its event */
export function putPoison(world: World): string {
  const { time } = world.scheduler;
  const eventId = newId('E', time);
  const Item = {
    ...keys.outbox(eventId, 'dispatch'),
    type: 'report.submitted',
    payload: { reportId: 1 },
    outboxShard: SHARD,
    outboxAt: indexKeys.outboxAt(iso(firstDue(time)), eventId),
  };
  world.table.direct(new PutCommand({ TableName: '-', Item }));
  return eventId;
}

/** Lets virtual time pass until the work is done. */
export async function during<T>(world: World, work: () => Promise<T>): Promise<T> {
  let outcome: { value: T } | { error: unknown } | undefined;
  work().then(
    (value) => {
      outcome = { value };
    },
    (error: unknown) => {
      outcome = { error };
    },
  );
  await world.scheduler.run(world.scheduler.time + 60_000, () => outcome !== undefined);
  if (!outcome) throw new Error('still at work after a minute');
  if ('error' in outcome) throw outcome.error;
  return outcome.value;
}

/** Reports whose messages never reach the queue. @returns report by event */
export async function fileLost(world: World, count: number): Promise<Map<string, string>> {
  const { tamper } = world.queues;
  world.queues.tamper = async () => ({});
  const filed = new Set<string>();
  for (let i = 0; i < count; i++) {
    const body = { code: CODE, category: 'lighting.lamp_out', description: '灯不亮' };
    const key = `lost-${world.scheduler.time}-${i}`;
    filed.add(await during(world, () => submitReport(body, key)));
  }
  world.queues.tamper = tamper;
  const events = new Map<string, string>();
  for (const { pk, type, payload } of world.table.engine.store.all()) {
    const { reportId = '' } = (payload ?? {}) as { reportId?: string };
    if (type === 'report.submitted' && filed.has(reportId)) events.set(eventIdOf(String(pk)), reportId);
  }
  if (events.size !== count) throw new Error(`${events.size} of ${count} reports wait in the outbox`);
  for (const eventId of events.keys())
    world.table.direct(
      new UpdateCommand({
        TableName: '-',
        Key: keys.outbox(eventId, 'dispatch'),
        UpdateExpression: 'SET outboxShard = :shard',
        ExpressionAttributeValues: { ':shard': SHARD },
      }),
    );
  return events;
}

export function hasOrder(world: World, reportId: string): boolean {
  const { pk, sk } = keys.order(orderIdOf(reportId));
  return world.table.engine.store.item(pk, sk) !== undefined;
}
