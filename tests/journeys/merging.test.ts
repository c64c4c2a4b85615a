import { beforeAll, describe, expect, test } from 'vitest';
import { handler as actOnOrder } from '../../functions/dispatch/handlers/act-on-work-order.ts';
import { handler as similar } from '../../functions/dispatch/merging/handlers/similar-work-orders.ts';
import { atTime } from '../../functions/shared/clock.ts';
import { issueAccessToken } from '../../functions/shared/http/access-token.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { changingNothing, holdAtRest } from './invariants.ts';
import { act, answer, file, follow, lamp, look, take } from './steps.ts';
import { drain, lampOut, openWorld, STAFF, tokenOf } from './world.ts';

beforeAll(() => openWorld('merging'));

const into = (root: string) => ({ order: root, reason: '同一处' });
const merge = async (from: string, root: string) => {
  const merged = await act(from, 'merge', 'admin', into(root));
  expect(merged.status, merged.text).toBe(200);
  await drain();
};

describe('the same matter reported twice', () => {
  test('is worked on once, and both who reported it follow it to the end', async () => {
    const [first, second] = [await lamp('accept', 'start'), await lamp('accept')];
    await merge(second.id, first.id);
    expect((await look(second.id, 'light1')).json).toMatchObject({
      status: 'closed',
      outcome: 'merged',
      mergedInto: first.id,
    });
    expect((await look(first.id, 'light1')).json).toMatchObject({
      status: 'in_progress',
      merged: [second.id],
    });
    expect(await follow(second.token)).toMatchObject({ status: 'merged', root: { status: 'in_progress' } });

    await act(first.id, 'finish', 'light1', { note: '已换灯泡' });
    await drain();
    const page = await follow(second.token);
    expect(page).toMatchObject({ status: 'merged', canConfirm: false, canRate: false, colour: 'grey' });
    expect(page.root.steps.at(-1)).toMatchObject({ action: 'finished', note: '已换灯泡' });
    expect(page.steps.at(-1)).toMatchObject({ action: 'root_finished' });
    await answer(first.token, true);
    await drain();
    expect((await follow(second.token)).steps.at(-1)).toMatchObject({ action: 'root_solved' });
    await holdAtRest();
  });

  test('gives neither link, id nor words of whoever reported the other', async () => {
    const first = await file({
      ...lampOut,
      description: '只有我知道的话',
      contact: { phone: '13800001111' },
    });
    await drain();
    const second = await lamp();
    await take(first.id, 'light1', 'accept', 'start', 'finish');
    await answer(first.token, false);
    await drain();
    await merge(second.id, first.id);
    const text = JSON.stringify(await follow(second.token));
    expect(text).not.toContain(first.reportId);
    expect(text).not.toContain(first.id);
    expect(text).not.toContain(first.token);
    expect(text).not.toMatch(/只有我知道的话|13800001111/);
  });

  test('found by what is near: the same category, open, seen by whoever asks', async () => {
    const [one, other, done] = [await lamp(), await lamp('accept'), await lamp('accept', 'start', 'finish')];
    const near = async (who: keyof typeof STAFF) =>
      call(similar, { params: { id: one.id }, token: await tokenOf(STAFF[who]) });
    const ids = (await near('admin')).json.items.map(({ id }: { id: string }) => id);
    expect(ids).toContain(other.id);
    expect(ids).not.toContain(one.id);
    expect(ids).not.toContain(done.id);
    expect(ids.length).toBeLessThanOrEqual(10);
    expect((await near('west')).status).toBe(404);
  });

  test('what had been merged into an order follows it: a chain of five has one root', async () => {
    const orders = await Promise.all(Array.from({ length: 5 }, () => lamp()));
    for (let i = 0; i < 4; i++) await merge(orders[i]?.id ?? '', orders[i + 1]?.id ?? '');
    const root = orders[4]?.id ?? '';
    for (const { id } of orders.slice(0, 4))
      expect((await look(id, 'admin')).json).toMatchObject({ outcome: 'merged', mergedInto: root });
    expect((await look(root, 'admin')).json.merged).toHaveLength(4);
    await take(root, 'light1', 'accept', 'start', 'finish');
    for (const { token } of orders.slice(0, 4))
      expect((await follow(token)).steps.at(-1)).toMatchObject({ action: 'root_finished' });
    await holdAtRest();
  });
});

describe('two at once', () => {
  test('into each other: one of them, whatever the order', async () => {
    for (let round = 0; round < 5; round++) {
      const [one, other] = [await lamp(), await lamp()];
      const answers = await Promise.all([
        act(one.id, 'merge', 'admin', into(other.id)),
        act(other.id, 'merge', 'admin', into(one.id)),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(answers.find(({ status }) => status === 409)?.json.code).toBe('order_merged');
    }
    await drain();
    await holdAtRest();
  });

  test('in a ring of four: at least one stays, none leads back to itself', async () => {
    const ring = await Promise.all(Array.from({ length: 4 }, () => lamp()));
    await Promise.all(ring.map(({ id }, i) => act(id, 'merge', 'admin', into(ring[(i + 1) % 4]?.id ?? ''))));
    await drain();
    await holdAtRest();
  });

  test('merged and finished: the root was open when it took the other in', async () => {
    const [one, root] = [await lamp(), await lamp('accept', 'start')];
    await Promise.all([act(one.id, 'merge', 'admin', into(root.id)), act(root.id, 'finish', 'light1')]);
    await drain();
    await holdAtRest();
  });
});

describe('taken back within a day', () => {
  test('it is in its queue again, with the times it had', async () => {
    const [one, root] = [await lamp('accept'), await lamp()];
    const { dueAt } = (await look(one.id, 'light1')).json;
    await merge(one.id, root.id);
    expect(await act(one.id, 'unmerge', 'light1', { reason: '不是一处' })).toMatchObject({ status: 403 });
    expect((await act(one.id, 'unmerge', 'admin', { reason: '不是一处' })).json).toMatchObject({
      status: 'queued',
      dueAt,
    });
    await drain();
    expect((await look(one.id, 'admin')).json).not.toHaveProperty('mergedInto');
    expect((await look(root.id, 'admin')).json).not.toHaveProperty('merged');
    const page = await follow(one.token);
    expect(page.status).toBe('assigned');
    expect(page).not.toHaveProperty('root');
    await holdAtRest();
  });

  test('and not later', async () => {
    const [one, root] = [await lamp(), await lamp()];
    await merge(one.id, root.id);
    const tomorrow = Date.now() + 24 * 3_600_000 + 60_000;
    const token = await issueAccessToken(STAFF.admin, tomorrow);
    const late = await atTime(
      () => tomorrow,
      () =>
        changingNothing(() =>
          call(actOnOrder, {
            params: { id: one.id, action: 'unmerge' },
            body: { reason: '不是一处' },
            token,
          }),
        ),
    );
    expect(late).toMatchObject({ status: 409, json: { code: 'window_closed' } });
  });
});

describe('refused, and nothing changes', () => {
  test('a step of a merged order names the one that goes on', async () => {
    const [one, root] = [await lamp('accept'), await lamp()];
    await merge(one.id, root.id);
    for (const [verb, said] of [
      ['start', {}],
      ['merge', into(root.id)],
      ['reject', { ground: 'duplicate', reason: 'x' }],
    ] as const) {
      const refused = await changingNothing(() => act(one.id, verb, 'light1', said));
      expect(refused).toMatchObject({ status: 409, json: { code: 'order_merged' } });
      expect(refused.json.detail).toContain(root.id);
    }
    expect(await changingNothing(() => answer(one.token, true))).toMatchObject({ status: 409 });
  });

  test('what cannot be merged', async () => {
    const [one, closed, away] = [await lamp(), await lamp('accept', 'start', 'finish'), await lamp()];
    const nowhere = `W${'0'.repeat(26)}`;
    for (const [root, status, code] of [
      [one.id, 422, 'merge_into_itself'],
      [closed.id, 409, 'illegal_transition'],
      [nowhere, 422, 'unknown_order'],
      ['W1', 422, 'invalid_request'],
    ] as const) {
      const refused = await changingNothing(() => act(one.id, 'merge', 'admin', into(root)));
      expect(refused).toMatchObject({ status, json: { code } });
    }
    expect(await changingNothing(() => act(away.id, 'merge', 'light2', into(one.id)))).toMatchObject({
      status: 403,
    });
  });
});
