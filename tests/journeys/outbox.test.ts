import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, test } from 'vitest';
import { handler as rate } from '../../functions/report/handlers/rate-report.ts';
import { atTime } from '../../functions/shared/clock.ts';
import { resetEnv } from '../../functions/shared/env.ts';
import type { Consumer } from '../../functions/shared/events/events.ts';
import { sweepOutbox } from '../../functions/shared/outbox/sweep-outbox.ts';
import { resetSqs } from '../../functions/shared/queue/send.ts';
import { table, tableName } from '../../functions/shared/table/client.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { deliver } from '../support/drain.ts';
import { dice, failing, losingMessages, shuffled } from '../support/faults.ts';
import { allRows, holdAtRest, isFarOff } from './invariants.ts';
import { act, answer, file, follow, lamp, look, take } from './steps.ts';
import { drain, jpeg, lampOut, newKey, openWorld, STAFF, submit, tokenOf, upload } from './world.ts';

beforeAll(() => openWorld('outbox'));

interface Waiting {
  consumer: Consumer;
  body: string;
  at: string;
}

/** What the outbox says is not applied yet, oldest first. */
async function waiting(consumer?: Consumer): Promise<Waiting[]> {
  const rows = (await allRows()).filter((row) => row.pk.startsWith('OUTBOX#') && !isFarOff(row));
  return rows
    .map((row) => ({
      consumer: row.sk as Consumer,
      body: JSON.stringify({ eventId: row.pk.slice('OUTBOX#'.length) }),
      at: String(row.outboxAt),
    }))
    .filter((message) => consumer === undefined || message.consumer === consumer)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

const sweepLater = (seconds = 31): Promise<number> => atTime(() => Date.now() + seconds * 1_000, sweepOutbox);

/** Delivers everything five times, shuffled, side by side, until the outbox is empty. */
async function chaos(roll: () => number): Promise<void> {
  for (let round = 0; round < 20; round++) {
    const messages = await waiting();
    if (messages.length === 0) return;
    const many = shuffled([...messages, ...messages, ...messages, ...messages, ...messages], roll);
    await Promise.all(many.map(({ consumer, body }) => deliver(consumer, [body])));
  }
  throw new Error('the outbox does not empty');
}

/** A whole journey; `settle` is how its messages travel. @returns what people see in the end */
async function journey(settle: () => Promise<void>) {
  const photo = await upload(await jpeg());
  const { id, token } = await file({ ...lampOut, photos: [photo] });
  await settle();
  await act(id, 'accept', 'light1');
  await act(id, 'start', 'light1');
  const after = await upload(await jpeg(), { token: await tokenOf(STAFF.light1) });
  await act(id, 'finish', 'light1', { photos: [after], note: '已修' });
  await settle();
  await answer(token, false);
  await settle();
  for (const action of ['accept', 'start', 'finish']) await act(id, action, 'light1');
  await settle();
  await answer(token, true);
  await call(rate, { params: { token }, body: { stars: 4, comment: '好' } });
  await settle();
  const track = await follow(token);
  const order = (await look(id, 'lightHead')).json;
  const actions = (steps: { action: string; note?: string; photos?: unknown[] }[]) =>
    steps.map(({ action, note, photos }) => [action, note, photos?.length]);
  return {
    status: [track.status, order.status],
    steps: actions(track.steps),
    log: actions(order.log).sort(),
    photos: [track.photos.length, order.photos.length],
    rating: [track.rating.stars, order.rating.stars],
    versions: order.version,
  };
}

describe('lost messages', () => {
  test('are sent again by the sweeper, once they are old enough', async () => {
    const photos = [await upload(await jpeg())];
    const filed = [await file({ ...lampOut, photos }), await file(lampOut), await file(lampOut)];
    await losingMessages();
    expect(await drain()).toBe(0);
    expect(await sweepOutbox()).toBe(0);
    expect(await sweepLater()).toBe(4);
    await drain();
    // News of the new orders were sent at once and are not lost.
    await holdAtRest();
    for (const { token } of filed) expect(await follow(token)).toMatchObject({ status: 'assigned' });
    expect(await sweepLater(9_999)).toBe(0);
  });

  test('at every stage of a journey change nothing in the end', async () => {
    const calm = await journey(async () => void (await drain()));
    const lossy = await journey(async () => {
      for (let i = 0; i < 6; i++) {
        await losingMessages();
        // What was swept is due again after ten minutes at most.
        await sweepLater(31 + i * 700);
        const some = await waiting();
        await Promise.all(some.slice(0, 2).map(({ consumer, body }) => deliver(consumer, [body])));
      }
      await drain();
    });
    expect(lossy).toEqual(calm);
    await holdAtRest();
  });

  test('a queue that cannot be reached delays a report and does not refuse it', async () => {
    const { SQS_ENDPOINT = '', QUEUE_BASE_URL = '' } = process.env;
    Object.assign(process.env, {
      SQS_ENDPOINT: 'http://127.0.0.1:9',
      QUEUE_BASE_URL: QUEUE_BASE_URL.replace(SQS_ENDPOINT, 'http://127.0.0.1:9'),
    });
    const again = () => {
      resetEnv();
      resetSqs();
    };
    again();
    const filed = await file(lampOut).finally(() => {
      Object.assign(process.env, { SQS_ENDPOINT, QUEUE_BASE_URL });
      again();
    });
    expect(await follow(filed.token)).toMatchObject({ status: 'received' });
    expect(await drain()).toBe(0);
    expect(await sweepLater()).toBe(1);
    await drain();
    expect(await follow(filed.token)).toMatchObject({ status: 'assigned' });
    await holdAtRest();
  });
});

describe('repeated and reordered messages', () => {
  test.each([1, 2, 3, 4])('each five times and shuffled leads to the same end (seed %i)', async (seed) => {
    const calm = await journey(async () => void (await drain()));
    const roll = dice(seed);
    expect(await journey(() => chaos(roll))).toEqual(calm);
    await drain();
    await holdAtRest();
  });

  test('news of an order told in reverse leave every step and the last state', async () => {
    const { id, token } = await lamp();
    for (const action of ['accept', 'start', 'finish']) await act(id, action, 'light1');
    const news = await waiting('report');
    expect(news).toHaveLength(3);
    for (const { body } of news.toReversed()) expect(await deliver('report', [body])).toEqual([]);
    expect((await follow(token)).steps.map(({ action }: { action: string }) => action)).toEqual([
      'received',
      'routed',
      'accepted',
      'started',
      'finished',
    ]);
    expect(await follow(token)).toMatchObject({ status: 'finished', canConfirm: true });
    await drain();
    await holdAtRest();
  });

  test('a rating said twice is one review and one points decision', async () => {
    const { id, token } = await lamp('accept', 'start', 'finish');
    await answer(token, true);
    await drain();
    const said = Array.from({ length: 10 }, () => call(rate, { params: { token }, body: { stars: 1 } }));
    expect(new Set((await Promise.all(said)).map(({ status }) => status))).toEqual(new Set([201]));
    expect((await call(rate, { params: { token }, body: { stars: 5 } })).json.code).toBe('already_rated');
    await chaos(dice(7));
    const rows = await allRows();
    expect(rows.filter((row) => row.type === 'review' && row.orderId === id)).toHaveLength(1);
    expect(
      (await look(id, 'lightHead')).json.log.filter(({ action }: { action: string }) => action === 'rated'),
    ).toHaveLength(1);
    await drain();
    await holdAtRest();
  });
});

describe('a worker that breaks', () => {
  test.each(['unsent', 'unheard'] as const)(
    'at its write (%s) is called again and applies once',
    async (how) => {
      const { id } = await file(lampOut);
      const [message] = await waiting('dispatch');
      const body = message?.body ?? '';
      expect(await failing(how, 1, () => deliver('dispatch', [body]))).toEqual([0]);
      expect(await deliver('dispatch', [body, body])).toEqual([]);
      expect((await look(id, 'light1')).json.version).toBe(1);
      await sweepLater();
      await drain();
      await holdAtRest();
    },
  );

  test('before it could delete its message applies nothing again', async () => {
    const { id } = await file(lampOut);
    const [message] = await waiting('dispatch');
    for (let i = 0; i < 3; i++) expect(await deliver('dispatch', [message?.body ?? ''])).toEqual([]);
    expect((await look(id, 'light1')).json.log).toHaveLength(1);
    await drain();
    await holdAtRest();
  });

  test('or a restore that brings back what was applied makes no second order', async () => {
    const { id } = await file(lampOut);
    const [row] = (await allRows()).filter((each) => each.pk.startsWith('OUTBOX#') && !isFarOff(each));
    await drain();
    await take(id, 'light1', 'accept');
    await table().send(new PutCommand({ TableName: tableName(), Item: row }));
    expect(await deliver('dispatch', [JSON.stringify({ eventId: row?.pk.slice('OUTBOX#'.length) })])).toEqual(
      [],
    );
    expect((await look(id, 'light1')).json).toMatchObject({ status: 'accepted', version: 2 });
    await holdAtRest();
  });

  test('a report whose answer was lost is filed once, and the same key gives the answer', async () => {
    const key = newKey();
    const lost = await failing('unheard', 1, () => submit(lampOut, key));
    expect(lost).toMatchObject({ status: 500, json: { code: 'internal' } });
    const heard = await submit(lampOut, key);
    expect(heard.status).toBe(201);
    await sweepLater();
    await drain();
    await holdAtRest();
    await take(`W${heard.json.reportId.slice(1)}`, 'light1', 'accept');
  });
});

describe('a message that cannot be applied', () => {
  test('does not hold its neighbours, and only it is given back', async () => {
    const poison = {
      ...keys.outbox('E-poison', 'dispatch'),
      type: 'report.submitted',
      payload: { reportId: 1 },
    };
    const strange = { ...keys.outbox('E-strange', 'dispatch'), type: 'constructor', payload: {} };
    const misled = { ...keys.outbox('E-misled', 'dispatch'), type: 'photo.attached', payload: {} };
    for (const Item of [poison, strange, misled])
      await table().send(new PutCommand({ TableName: tableName(), Item }));
    const [first, second] = [await file(lampOut), await file(lampOut)];
    const [one, two] = (await waiting('dispatch')).filter(({ at }) => at !== 'undefined');
    const batch = [
      '{"eventId":',
      one?.body ?? '',
      '{"eventId":"E-poison"}',
      '{"eventId":"E-strange"}',
      '{"eventId":"E-misled"}',
      '{"eventId":"E-never-was"}',
      'null',
      two?.body ?? '',
    ];
    expect((await deliver('dispatch', batch)).sort()).toEqual([0, 2, 3, 4, 6]);
    expect((await deliver('dispatch', ['{', '{'])).sort()).toEqual([0, 1]);
    for (const { id } of [first, second]) expect((await look(id, 'light1')).status).toBe(200);
    for (const { pk, sk } of [poison, strange, misled])
      await table().send(new DeleteCommand({ TableName: tableName(), Key: { pk, sk } }));
    await drain();
    await holdAtRest();
  });
});
