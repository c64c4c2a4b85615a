import { beforeAll, describe, expect, test } from 'vitest';
import { handler as confirm } from '../../functions/report/handlers/confirm-report.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { changingNothing, holdAtRest } from './invariants.ts';
import { act, answer, follow, lamp, look, PATHS, take } from './steps.ts';
import { drain, openWorld } from './world.ts';

beforeAll(() => openWorld('races'));

describe('two who act at once', () => {
  test.each([2, 50])('of %i who accept, exactly one has the order', async (count) => {
    const { id } = await lamp();
    const tries = Array.from({ length: count }, (_, i) => act(id, 'accept', i % 2 ? 'light1' : 'light2'));
    const answers = await Promise.all(tries);
    const won = answers.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    expect(answers.filter(({ json }) => json.code === 'illegal_transition')).toHaveLength(count - 1);
    expect((await look(id, 'lightHead')).json).toMatchObject({ version: 2, assignee: won[0]?.json.assignee });
    await drain();
    await holdAtRest();
  });

  test('a stale version is refused, the right one is taken', async () => {
    const { id } = await lamp('accept');
    for (const version of [1, 3, 99]) {
      const refused = await changingNothing(() => act(id, 'start', 'light1', { version }));
      expect(refused).toMatchObject({ status: 409, json: { code: 'stale_version' } });
    }
    expect(await act(id, 'start', 'light1', { version: 2 })).toMatchObject({
      status: 200,
      json: { version: 3 },
    });
  });

  test('of twenty who start the same version, one does', async () => {
    const { id } = await lamp('accept');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => act(id, 'start', 'light1', { version: 2 })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ json }) => json.code === 'stale_version')).toHaveLength(19);
  });

  test('twenty confirmations at once are one', async () => {
    const { token } = await lamp('accept', 'start', 'finish');
    const answers = await Promise.all(Array.from({ length: 20 }, () => answer(token, true)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    await drain();
    const { steps } = await follow(token);
    expect(steps.filter(({ action }: { action: string }) => action === 'solved')).toHaveLength(1);
    await holdAtRest();
  });
});

describe('the reporter’s answer', () => {
  test.each(['queued', 'accepted', 'in_progress'])(
    'is not asked for while the order is %s',
    async (status) => {
      const { token } = await lamp(...(PATHS[status] ?? []));
      for (const solved of [true, false]) {
        const refused = await changingNothing(() => answer(token, solved));
        expect(refused).toMatchObject({ status: 409, json: { code: 'illegal_transition' } });
      }
    },
  );

  test.each([
    {},
    { solved: 'yes' },
    { solved: 1 },
    { solved: true, status: 'x' },
    { solved: false, reason: 'a\ud800' },
  ])('is yes or no, not %j', async (body) => {
    const { token } = await lamp('accept', 'start', 'finish');
    const refused = await changingNothing(() => call(confirm, { params: { token }, body }));
    expect(refused).toMatchObject({ status: 422, json: { code: 'invalid_request' } });
  });

  test('"not solved" gives a new deadline, which the reporter sees', async () => {
    const { id, token } = await lamp('accept', 'start', 'finish');
    await answer(token, false);
    await drain();
    const order = (await look(id, 'light1')).json;
    expect(await follow(token)).toMatchObject({ status: 'reopened', dueAt: order.dueAt });
    expect(
      (await follow(token)).steps.filter(({ action }: { action: string }) => action === 'reopened'),
    ).toHaveLength(1);
    await take(id, 'light1', 'accept', 'start', 'finish');
    expect(await follow(token)).toMatchObject({ status: 'finished', canConfirm: true });
    await holdAtRest();
  });
});
