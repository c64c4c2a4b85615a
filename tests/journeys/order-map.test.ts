import { beforeAll, describe, expect, test } from 'vitest';
import { handler as mapWorkOrders } from '../../functions/dispatch/map/handlers/map-work-orders.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { allRows, holdAtRest } from './invariants.ts';
import { act, answer, lamp, take, type Who } from './steps.ts';
import { drain, openWorld, STAFF, tokenOf } from './world.ts';

beforeAll(() => openWorld('order-map'));

const AROUND = { bounds: '109.5,39.4,110,39.8', zoom: 12 };
const look = async (who: Who, query: Record<string, string | number> = AROUND) =>
  call(mapWorkOrders, { query, token: await tokenOf(STAFF[who]) });
const idsOn = async (who: Who) =>
  (await look(who)).json.cells.flatMap(({ ids = [] }: { ids?: string[] }) => ids) as string[];
const rowOf = async (id: string) =>
  (await allRows()).find(({ pk, sk }) => pk.startsWith('PINS#') && sk.endsWith(id));

describe('open orders on the map', () => {
  test('come, stand still while the reporter is asked, go when finished and come back when it is not solved', async () => {
    const { id, token } = await lamp();
    const spot = (await look('community')).json;
    expect(spot).toMatchObject({ total: 1, cut: false, cells: [{ count: 1, blue: 1, ids: [id] }] });
    const row = await rowOf(id);
    await take(id, 'light1', 'accept', 'start');
    expect(await rowOf(id)).toEqual(row);
    await act(id, 'ask', 'light1', { question: '是哪一盏？' });
    expect(await rowOf(id)).toHaveProperty('stillAt');
    await act(id, 'resume', 'light1');
    await take(id, 'light1', 'finish');
    expect(await idsOn('community')).not.toContain(id);
    expect(await rowOf(id)).toBeUndefined();
    await answer(token, false);
    await drain();
    expect(await idsOn('community')).toContain(id);
    await holdAtRest();
  });

  test('are shown to who answers for the place: elsewhere nothing, to a unit not at all', async () => {
    const { id } = await lamp();
    for (const who of ['community', 'oversight', 'admin'] as const) expect(await idsOn(who)).toContain(id);
    expect((await look('west')).json).toMatchObject({ total: 0, cells: [] });
    expect(await look('light1')).toMatchObject({ status: 403 });
    const away = await look('admin', { bounds: '109.9,39.7,110,39.8', zoom: 12 });
    expect(away.json).toMatchObject({ total: 0, cells: [] });
  });

  test('a part is not there beside its order', async () => {
    const { id } = await lamp('accept', 'start');
    const split = await act(id, 'split', 'light1', {
      kind: 'task',
      units: ['C-150603001001'],
      note: '请协助',
    });
    expect(split.status).toBe(200);
    const [part] = split.json.partOrders;
    expect(await idsOn('admin')).not.toContain(part.id);
    await drain();
    await holdAtRest();
  });

  test.each<[string, Record<string, string | number>]>([
    ['no ground', { zoom: 12 }],
    ['a corner too few', { bounds: '109,39,110', zoom: 12 }],
    ['ground inside out', { bounds: '110,39,109,40', zoom: 12 }],
    ['no numbers', { bounds: 'a,b,c,d', zoom: 12 }],
    ['a place beyond the world', { bounds: '109,39,181,40', zoom: 12 }],
    ['a zoom that no map has', { bounds: '109,39,110,40', zoom: 99 }],
  ])('%s is refused', async (_, query) => {
    expect(await look('admin', query)).toMatchObject({
      status: 422,
      json: { code: 'invalid_request' },
    });
  });
});
