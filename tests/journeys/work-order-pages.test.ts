import { beforeAll, describe, expect, test } from 'vitest';
import { handler as listOrders } from '../../functions/dispatch/handlers/list-work-orders.ts';
import { handler as listReports } from '../../functions/report/handlers/list-reports.ts';
import { handler as listReviews } from '../../functions/review/handlers/list-reviews.ts';
import { atTime } from '../../functions/shared/clock.ts';
import { issueAccessToken } from '../../functions/shared/http/access-token.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { ids, list, pages, type Query, type Who } from './lists.ts';
import { act, file } from './steps.ts';
import { binFull, drain, lampOut, openWorld, STAFF } from './world.ts';

describe('pages of a list', () => {
  let all: string[];

  beforeAll(async () => {
    await openWorld('pages');
    const filed = [];
    for (let i = 0; i < 23; i++)
      filed.push(await file(i % 3 ? lampOut : { ...lampOut, code: undefined, address: '没有码的地方' }));
    all = filed.map(({ id }) => id);
    await drain();
  });

  test.each([
    ['light1', { view: 'pool' }],
    ['light1', { view: 'unit' }],
    ['admin', { view: 'all' }],
    ['oversight', { view: 'all', category: 'lighting' }],
  ] as [Who, Query][])('give %s every order once, by deadline: %j', async (who, query) => {
    for (const limit of [1, 5, 7, 100]) expect(await pages(who, { ...query, limit })).toEqual(all);
  });

  test('give every order once while more come in and others leave', async () => {
    const added: string[] = [];
    const seen = await pages('admin', { view: 'all', limit: 4 }, listOrders, async () => {
      if (added.length >= 5) return;
      added.push((await file(lampOut)).id);
      await drain();
    });
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => all.includes(id))).toEqual(all);
    all = [...all, ...added];
  });

  test('of reports are newest first, each once, also across subdistricts', async () => {
    const reports = all.map((id) => `R${id.slice(1)}`).toReversed();
    for (const limit of [4, 100]) expect(await pages('admin', { limit }, listReports)).toEqual(reports);
  });

  test('hold what is visible even when most of what is read is not', async () => {
    const { id } = await file(binFull);
    await drain();
    expect(await pages('admin', { view: 'all', category: 'sanitation', limit: 1 })).toEqual([id]);
  });

  test('leave out nothing of one place because another place was read further', async () => {
    for (let i = 0; i < 5; i++) await file(binFull);
    await drain();
    for (const limit of [2, 3])
      expect(await pages('admin', { view: 'all', category: 'lighting', limit })).toEqual(all);
  });

  test('can be turned when a clock stands behind the one that made the cursor', async () => {
    const ahead = Date.now() + 30 * 3_600_000;
    const token = await issueAccessToken(STAFF.light1, ahead);
    const query = { view: 'overdue', limit: 3 };
    const first = await atTime(
      () => ahead,
      () => call(listOrders, { query, token }),
    );
    expect(first.json.items).toHaveLength(3);
    expect(await list('light1', { ...query, cursor: first.json.nextCursor })).toMatchObject({
      status: 200,
      json: { items: [] },
    });
  });

  test.each(['0', '-1', '101', '1e6', '1.5', 'x', ''])('of %j are refused', async (limit) => {
    for (const [who, handler] of [
      ['light1', listOrders],
      ['admin', listReports],
      ['light1', listReviews],
    ] as const)
      expect(await list(who, { limit }, handler)).toMatchObject({
        status: 422,
        json: { code: 'invalid_request' },
      });
  });

  test.each([
    { view: 'everything' },
    { state: 'x' },
    { unit: 'x' },
    { view: '__proto__' },
    { category: 'a'.repeat(81) },
  ])('%j is no list', async (query) => {
    expect(await list('light1', query)).toMatchObject({ status: 422, json: { code: 'invalid_request' } });
  });

  test('a cursor turns the pages of the list it came from, for whom it was made, and of no other', async () => {
    const { json } = await list('light1', { view: 'pool', limit: 2 });
    const cursor: string = json.nextCursor;
    const [payload = '', tag = ''] = cursor.split('.');
    const far = Buffer.from(JSON.stringify({ after: '9999' })).toString('base64url');
    const tries: [Who, Query][] = [
      ['light1', { view: 'unit', limit: 2, cursor }],
      ['light1', { view: 'pool', category: 'lighting', limit: 2, cursor }],
      ['light2', { view: 'pool', limit: 2, cursor }],
      ['light1', { view: 'pool', limit: 2, cursor: `${far}.${tag}` }],
      ['light1', { view: 'pool', limit: 2, cursor: `${payload}.${tag.slice(1)}` }],
      ['light1', { view: 'pool', limit: 2, cursor: `${cursor}.x` }],
      ['light1', { view: 'pool', limit: 2, cursor: payload }],
      ['light1', { view: 'pool', limit: 2, cursor: 'null' }],
    ];
    for (const [who, query] of tries)
      expect(await list(who, query)).toMatchObject({ status: 400, json: { code: 'invalid_cursor' } });
    expect(await list('admin', { cursor }, listReports)).toMatchObject({ status: 400 });
    expect(await list('light1', { cursor }, listReviews)).toMatchObject({ status: 400 });
    expect((await list('light1', { view: 'pool', limit: 2, cursor })).json.items).toHaveLength(2);
  });
});

describe('who may list what', () => {
  test('reports are for those who read areas, reviews for the unit and its supervisors', async () => {
    expect(await list('light1', {}, listReports)).toMatchObject({ status: 403 });
    expect(await list('gridA', {}, listReports)).toMatchObject({ status: 403 });
    expect(await list('light1', { unit: 'C-150603001001' }, listReviews)).toMatchObject({ status: 422 });
    expect(await list('light1', { unit: 'U-LIGHT' }, listReviews)).toMatchObject({ status: 200 });
    expect((await call(listOrders, {})).status).toBe(401);
  });

  test('and a list of somebody else’s orders changes nothing for them', async () => {
    const { id } = await file(lampOut);
    await drain();
    await act(id, 'accept', 'light1');
    expect(await ids('light2', { view: 'mine' })).toEqual([]);
    expect(await ids('light1', { view: 'mine' })).toEqual([id]);
    expect(await ids('light1', { view: 'pool', limit: 100 })).not.toContain(id);
  });
});
