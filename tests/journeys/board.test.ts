import { beforeAll, describe, expect, test } from 'vitest';
import { handler as listOrders } from '../../functions/dispatch/handlers/list-work-orders.ts';
import { handler as markRead } from '../../functions/dispatch/queues/mark-work-orders-read.ts';
import { atTime } from '../../functions/shared/clock.ts';
import { issueAccessToken } from '../../functions/shared/http/access-token.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { ids, list, type Query, STAFF_HERE, type Who } from './lists.ts';
import { act, answer, file, look, take } from './steps.ts';
import { binFull, drain, lampOut, openWorld } from './world.ts';

const HOUR = 3_600_000;

describe('the board', () => {
  let bin: string;
  let lamp: string;
  let late: string;
  let held: string;

  beforeAll(async () => {
    await openWorld('board');
    // Bins have eight hours, lamps a day.
    bin = (await file(binFull)).id;
    lamp = (await file(lampOut)).id;
    late = (await file(lampOut)).id;
    held = (await file(lampOut)).id;
    const done = await file(lampOut);
    await drain();
    await take(done.id, 'light1', 'accept', 'start', 'finish');
    await answer(done.token, true);
    await take(held, 'light1', 'accept', 'start');
    await act(held, 'suspend', 'light1', { reason: '等配件' });
    await act(held, 'approve_suspension', 'community');
    await drain();
  });

  /** What stands in each column some hours from now, a page at a time. */
  async function board(who: Who, hours: number, query: Query): Promise<Record<string, string[]>> {
    const at = Date.now() + hours * HOUR;
    const token = await issueAccessToken(STAFF_HERE[who], at);
    const found: Record<string, string[]> = {};
    for (const column of ['red', 'yellow', 'blue', 'held']) {
      found[column] = [];
      let cursor: string | undefined;
      do {
        const asked = { ...query, column, limit: 1, ...(cursor ? { cursor } : {}) };
        const { status, json } = await atTime(
          () => at,
          () => call(listOrders, { query: asked, token }),
        );
        expect(status).toBe(200);
        found[column].push(...json.items.map(({ id }: { id: string }) => id));
        cursor = json.nextCursor;
      } while (cursor);
    }
    return found;
  }

  test('each open order stands in one column, by the time it has left', async () => {
    const all = { view: 'all' };
    expect(await board('admin', 0, all)).toEqual({
      red: [],
      yellow: [],
      blue: [bin, lamp, late],
      held: [held],
    });
    expect(await board('admin', 7, all)).toEqual({
      red: [],
      yellow: [bin],
      blue: [lamp, late],
      held: [held],
    });
    expect(await board('admin', 20, all)).toEqual({
      red: [bin],
      yellow: [lamp, late],
      blue: [],
      held: [held],
    });
    expect(await board('admin', 25, all)).toEqual({
      red: [bin, lamp, late],
      yellow: [],
      blue: [],
      held: [held],
    });
  });

  test('a unit and a person have theirs, with what stands still', async () => {
    const mine = { red: [], yellow: [], blue: [], held: [held] };
    expect(await board('light1', 0, { view: 'mine' })).toEqual(mine);
    expect(await board('light2', 20, { view: 'unit' })).toEqual({
      red: [],
      yellow: [lamp, late],
      blue: [],
      held: [held],
    });
    const unit = { view: 'all', unit: 'U-LIGHT' };
    expect(await board('community', 0, unit)).toMatchObject({ blue: [lamp, late], held: [held] });
    expect(await board('admin', 7, { view: 'all', category: 'lighting' })).toMatchObject({ yellow: [] });
    expect(await board('west', 25, { view: 'all' })).toEqual({ red: [], yellow: [], blue: [], held: [] });
  });

  test('what goes on leaves the column of what stands still', async () => {
    await act(held, 'resume', 'light1');
    await drain();
    expect(await board('admin', 0, { view: 'all' })).toMatchObject({ held: [] });
    expect((await board('admin', 0, { view: 'all' })).blue).toContain(held);
  });

  test('lists that are not by deadline have no board', async () => {
    for (const view of ['offered', 'overdue', 'urged'])
      expect(await list('admin', { view, column: 'red' })).toMatchObject({
        status: 422,
        json: { code: 'invalid_request', errors: [{ path: 'query.column' }] },
      });
    expect((await list('admin', { view: 'all', column: 'green' })).status).toBe(422);
  });

  test('a cursor of one column opens no other', async () => {
    const { json } = await list('admin', { view: 'all', column: 'blue', limit: 1 });
    const other = await list('admin', { view: 'all', column: 'yellow', limit: 1, cursor: json.nextCursor });
    expect(other).toMatchObject({ status: 400, json: { code: 'invalid_cursor' } });
  });
});

describe('marks', () => {
  let first: string;
  let second: string;

  beforeAll(async () => {
    await openWorld('marks');
    first = (await file(lampOut)).id;
    second = (await file(lampOut)).id;
    await drain();
  });

  const marked = async (who: Who, hours = 0): Promise<string[]> => {
    const at = Date.now() + hours * HOUR;
    const token = await issueAccessToken(STAFF_HERE[who], at);
    const { json } = await atTime(
      () => at,
      () => call(listOrders, { query: { view: 'all', marks: 'unread', unit: 'U-LIGHT' }, token }),
    );
    return json.items.flatMap(({ id, unread }: { id: string; unread?: true }) => (unread ? [id] : []));
  };
  const mark = async (who: Who, body: Record<string, unknown>) =>
    call(markRead, { body, token: await issueAccessToken(STAFF_HERE[who], Date.now()) });

  test('what somebody has opened is read to them alone, until it changes', async () => {
    expect(await marked('admin')).toEqual([first, second]);
    const { version } = (await look(first, 'admin')).json;
    expect((await mark('admin', { orders: [{ id: first, version }] })).status).toBe(204);
    expect(await marked('admin')).toEqual([second]);
    expect(await marked('oversight')).toEqual([first, second]);
    await take(first, 'light1', 'accept');
    expect(await marked('admin')).toEqual([first, second]);
  });

  test('everything at once is one mark, and what comes later is unread', async () => {
    expect((await mark('admin', { all: true })).status).toBe(204);
    expect(await marked('admin')).toEqual([]);
    const third = (await file(lampOut)).id;
    await drain();
    await take(second, 'light1', 'accept');
    expect((await marked('admin')).sort()).toEqual([second, third].sort());
  });

  test('what changed more than thirty days ago is news to nobody', async () => {
    expect((await marked('oversight')).length).toBe(3);
    expect(await marked('oversight', 31 * 24)).toEqual([]);
  });

  test('a list says so where it is asked to', async () => {
    const { json } = await list('oversight', { view: 'all' });
    expect(json.items.every((row: object) => !('unread' in row))).toBe(true);
    expect(await ids('oversight', { view: 'all', marks: 'unread' })).toHaveLength(3);
  });

  test('marks of nothing, of too much, or of no order are refused', async () => {
    const id = first;
    for (const body of [
      {},
      { orders: [] },
      { all: false },
      { all: true, orders: [{ id, version: 1 }] },
      { orders: [{ id: 'W1', version: 1 }] },
      { orders: [{ id, version: 0 }] },
      { orders: Array.from({ length: 91 }, () => ({ id, version: 1 })) },
    ])
      expect((await mark('admin', body)).status).toBe(422);
  });
});
