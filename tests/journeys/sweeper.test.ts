import { beforeAll, expect, test } from 'vitest';
import { atTime } from '../../functions/shared/clock.ts';
import { sweepOutbox } from '../../functions/shared/outbox/sweep-outbox.ts';
import { table } from '../../functions/shared/table/client.ts';
import { eventIdOf } from '../../functions/shared/table/keys.ts';
import { deliver } from '../support/drain.ts';
import { losingMessages } from '../support/faults.ts';
import { allRows, holdAtRest } from './invariants.ts';
import { file } from './steps.ts';
import { drain, lampOut, openWorld } from './world.ts';

beforeAll(() => openWorld('sweeper'));

const after = <T>(seconds: number, work: () => Promise<T>): Promise<T> =>
  atTime(() => Date.now() + seconds * 1_000, work);
const sweepAfter = (seconds: number): Promise<number> => after(seconds, sweepOutbox);
const waiting = async () => (await allRows()).filter((row) => row.pk.startsWith('OUTBOX#'));

test('two sweepers at once send each row once, and again only when it is due again', async () => {
  for (let i = 0; i < 30; i++) await file(lampOut);
  await losingMessages();
  const sent = await after(31, () => Promise.all([sweepOutbox(), sweepOutbox()]));
  expect(sent[0] + sent[1]).toBe(30);
  await losingMessages();
  expect(await sweepAfter(45)).toBe(0);
  expect(await sweepAfter(700)).toBe(30);
  expect(await drain()).toBeGreaterThanOrEqual(30);
  await holdAtRest();
});

test('a row that was consumed a moment ago does not come back', async () => {
  await file(lampOut);
  const [row] = await waiting();
  const body = JSON.stringify({ eventId: eventIdOf(row?.pk ?? '') });
  const { middlewareStack } = table();
  // Its consumer is quicker than the sweeper that has just read the index.
  middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName === 'UpdateItemCommand') await deliver('dispatch', [body]);
      return next(args);
    },
    { step: 'initialize', name: 'quick', priority: 'low' },
  );
  expect(await sweepAfter(31).finally(() => middlewareStack.remove('quick'))).toBe(0);
  expect((await waiting()).filter(({ pk }) => pk === row?.pk)).toEqual([]);
  await drain();
  await holdAtRest();
});

test('a row that cannot be put off holds no other back, and the tick says that something was wrong', async () => {
  for (let i = 0; i < 12; i++) await file(lampOut);
  await losingMessages();
  const [stuck] = (await waiting()).sort((a, b) => (String(a.outboxAt) < String(b.outboxAt) ? -1 : 1));
  const { middlewareStack } = table();
  middlewareStack.add(
    (next) => async (args) => {
      const { Key } = args.input as { Key?: { pk?: unknown } };
      if (Key?.pk === stuck?.pk) throw new Error('not now');
      return next(args);
    },
    { step: 'initialize', name: 'stuck', priority: 'high' },
  );
  const swept = sweepAfter(31).finally(() => middlewareStack.remove('stuck'));
  await expect(swept).rejects.toThrow('1 outbox shards not swept to the end');
  await drain();
  expect(await waiting()).toEqual([stuck]);
  expect(await sweepAfter(31)).toBe(1);
  await drain();
  await holdAtRest();
});

test('a sweeper without time begins nothing', async () => {
  await file(lampOut);
  expect(await after(31, () => sweepOutbox(0))).toBe(0);
  await drain();
  await holdAtRest();
});
