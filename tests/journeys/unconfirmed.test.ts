import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, test } from 'vitest';
import { handler as rateReport } from '../../functions/report/handlers/rate-report.ts';
import { lapseReport } from '../../functions/report/lapse.ts';
import { atTime } from '../../functions/shared/clock.ts';
import { forgetConfig } from '../../functions/shared/district/config.ts';
import { commit } from '../../functions/shared/kernel/commit.ts';
import { sweepOutbox } from '../../functions/shared/outbox/sweep-outbox.ts';
import { table, tableName } from '../../functions/shared/table/client.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { holdAtRest } from './invariants.ts';
import { answer, follow, lamp, look } from './steps.ts';
import { DISTRICT, drain, openWorld } from './world.ts';

beforeAll(() => openWorld('unconfirmed'));

const HOUR = 3_600_000;
const later = <T>(hours: number, work: () => Promise<T>): Promise<T> =>
  atTime(() => Date.now() + hours * HOUR, work);
const rate = (token: string) => call(rateReport, { params: { token }, body: { stars: 4 } });
const done = () => lamp('accept', 'start', 'finish');
/** The minute's sweep, so many hours from now, and what it sets off. */
const sweep = (hours: number) =>
  later(hours, async () => {
    await sweepOutbox();
    await drain();
  });

describe('a reporter who does not answer', () => {
  test('leaves the case finished and not confirmed, counted apart from solved', async () => {
    const { id, token } = await done();
    await sweep(71);
    expect(await follow(token)).toMatchObject({ status: 'finished', canConfirm: true });
    await sweep(72.1);
    expect(await follow(token)).toMatchObject({ status: 'unconfirmed', canConfirm: false, canRate: true });
    expect((await follow(token)).steps.at(-1)).toMatchObject({ action: 'closed', byRole: 'system' });
    expect((await look(id, 'community')).json).toMatchObject({ status: 'closed', outcome: 'unconfirmed' });
    for (const solved of [true, false])
      expect(await later(73, () => answer(token, solved))).toMatchObject({
        status: 409,
        json: { code: 'window_closed' },
      });
    await holdAtRest();
  });

  test('may still say what it was worth, for fourteen days', async () => {
    const { token } = await done();
    await sweep(72.1);
    const { rateUntil } = await follow(token);
    const days = (Date.parse(rateUntil) - Date.now()) / (24 * HOUR);
    expect(days).toBeGreaterThan(16.9);
    expect(days).toBeLessThan(17.1);
    expect((await later(24 * 17.2, () => rate(token))).json.code).toBe('rating_closed');
    expect((await later(24 * 16, () => rate(token))).status).toBe(201);
    await drain();
  });

  test('has the window that the district sets', async () => {
    const name = { '#h': 'confirmHours' };
    const set = (UpdateExpression: string, values?: Record<string, number>) =>
      table().send(
        new UpdateCommand({
          TableName: tableName(),
          Key: keys.config('district', DISTRICT),
          UpdateExpression,
          ExpressionAttributeNames: name,
          ...(values ? { ExpressionAttributeValues: values } : {}),
        }),
      );
    await set('SET #h = :h', { ':h': 5 });
    forgetConfig();
    const { token } = await done();
    await set('REMOVE #h');
    forgetConfig();
    await sweep(4.9);
    expect((await follow(token)).status).toBe('finished');
    await sweep(5.1);
    expect((await follow(token)).status).toBe('unconfirmed');
  });
});

describe('whoever is first has the last word', () => {
  test.each([true, false])('solved: %s, and the end of the window finds it said', async (solved) => {
    const { token } = await done();
    await answer(token, solved);
    await drain();
    const { status } = await follow(token);
    await sweep(80);
    expect((await follow(token)).status).toBe(status);
  });

  test('the end of the window and two answers at one moment leave one of them standing', async () => {
    const { id, reportId, token } = await done();
    const { confirmUntil: until } = await follow(token);
    const lapse = async () => commit(await lapseReport({ reportId, until }));
    const outcomes = await Promise.allSettled([
      answer(token, true),
      later(73, lapse).then(() => ({ status: 200 })),
      answer(token, false),
    ]);
    const taken = outcomes.filter((each) => each.status === 'fulfilled' && each.value.status === 200);
    expect(taken.length).toBeGreaterThanOrEqual(1);
    await drain();
    const { status, steps } = await follow(token);
    const words = steps.filter(({ action }: { action: string }) =>
      ['solved', 'reopened', 'closed'].includes(action),
    );
    expect(words).toHaveLength(1);
    const { json } = await look(id, 'community');
    expect(json.status === 'closed' ? json.outcome : 'reopened').toBe(status);
  });
});
