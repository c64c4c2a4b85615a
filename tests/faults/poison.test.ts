import { describe, expect, test } from 'vitest';
import { keys } from '../../functions/shared/table/keys.ts';
import { SWEEPER_MUTANTS } from './mutants/sweeper.ts';
import { fileLost, hasOrder, putPoison } from './poison.ts';
import { MAX_RECEIVES, type Message, VISIBILITY } from './simulated/queues.ts';
import { CALM } from './simulated/weather.ts';
import { World } from './world.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const PATIENCE = 5 * MINUTE;
const bodyOf = (eventId: string): string => JSON.stringify({ eventId });

describe('one message that can never be applied', () => {
  test.each([10, 100])(
    'among %i is given up after five receives and holds no other back',
    async (neighbours) => {
      const world = new World(neighbours, CALM);
      const { queues, scheduler, table } = world;
      const events = await fileLost(world, neighbours);
      const poison = putPoison(world);
      const receives = new Map<string, number[]>();
      const { consume } = queues;
      queues.consume = (consumer, batch: readonly Message[]) => {
        for (const { body } of batch) receives.set(body, [...(receives.get(body) ?? []), scheduler.time]);
        return consume(consumer, batch);
      };
      const start = scheduler.time;
      for (const eventId of [...events.keys(), poison]) queues.enqueue('dispatch', bodyOf(eventId), 0);
      await scheduler.run(start + 10 * MINUTE);

      const fatal = receives.get(bodyOf(poison)) ?? [];
      expect(fatal).toHaveLength(5);
      expect(fatal).toHaveLength(MAX_RECEIVES);
      expect(queues.queue('dispatch').dead.map(({ body }) => body)).toEqual([bodyOf(poison)]);
      expect(queues.queue('dispatch').waiting).toEqual([]);
      for (const [eventId, reportId] of events) {
        const [at, ...more] = receives.get(bodyOf(eventId)) ?? [];
        expect(more, 'a neighbour is applied at its first receive').toEqual([]);
        expect(at).toBeLessThan(start + VISIBILITY);
        expect(hasOrder(world, reportId)).toBe(true);
      }
      const { pk, sk } = keys.outbox(poison, 'dispatch');
      expect(table.engine.store.item(pk, sk), 'nothing is lost: the row stays').toBeDefined();
    },
  );
});

/**
 * Files reports whose messages are lost, behind so many poison rows of the same shard.
 * @returns milliseconds until each had its work order, and how often a poison row was sent a minute
 */
async function lostBehind(
  world: World,
  count: number,
  minutes: readonly number[],
): Promise<{ waits: number[]; sentPerMinute: number }> {
  const { scheduler, queues } = world;
  const start = scheduler.time;
  const poison = new Set(Array.from({ length: count }, () => bodyOf(putPoison(world))));
  world.startTimers();
  const waits: number[] = [];
  for (const minute of minutes) {
    // At any moment between two ticks.
    await scheduler.run(start + minute * MINUTE + world.random.int(MINUTE));
    const at = scheduler.time;
    const [reportId = ''] = (await fileLost(world, 1)).values();
    await scheduler.run(at + PATIENCE, () => hasOrder(world, reportId));
    waits.push(hasOrder(world, reportId) ? scheduler.time - at : Number.POSITIVE_INFINITY);
  }
  const sent = queues.sent.filter(({ body }) => poison.has(body)).length;
  return { waits, sentPerMinute: sent / count / ((scheduler.time - start) / MINUTE) };
}

/** Due after 30 s, the tick after that, and some seconds of calls. */
const SOON = 30 * SECOND + MINUTE + 5 * SECOND;

describe('a lost message behind rows of its shard that fail for ever', () => {
  test('150: it waits for its due time and one tick, no longer', async () => {
    const world = new World(1, CALM);
    const { waits, sentPerMinute } = await lostBehind(world, 150, [0, 1, 3, 10, 30, 60, 90]);
    for (const wait of waits) expect(wait).toBeLessThanOrEqual(SOON);
    expect(sentPerMinute).toBeGreaterThan(0.1);
    expect(sentPerMinute).toBeLessThan(0.2);
  });

  /** More than a tick takes of a shard. Their messages vanish: what becomes of dead letters is no matter here. */
  const crowded = (seed: number): World => {
    const world = new World(seed, CALM);
    const { consume } = world.queues;
    world.queues.consume = (consumer, batch) =>
      consume(
        consumer,
        batch.filter(({ body }) => world.witness.told.has(`OUTBOX#${JSON.parse(body).eventId} ${consumer}`)),
      );
    return world;
  };

  test('1,200: the same, once they have been backing off for a while', async () => {
    const { waits } = await lostBehind(crowded(2), 1_200, [20, 30]);
    for (const wait of waits) expect(wait).toBeLessThanOrEqual(SOON);
  });

  test('1,200 without any back-off: it is never seen, so these tests can fail', async () => {
    const world = crowded(2);
    SWEEPER_MUTANTS.find(({ name }) => name === 'the back-off is never applied')?.plant(world);
    expect((await lostBehind(world, 1_200, [0])).waits).toEqual([Number.POSITIVE_INFINITY]);
  });
});
