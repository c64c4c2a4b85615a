import { beforeAll, describe, expect, test } from 'vitest';
import { handler as listWorkOrders } from '../../functions/dispatch/handlers/list-work-orders.ts';
import { handler as raiseInspection } from '../../functions/dispatch/inspections/handlers/raise-inspection.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { changingNothing, holdAtRest } from './invariants.ts';
import { act, lamp, look, take, type Who } from './steps.ts';
import {
  CODE,
  drain,
  GRID,
  HERE,
  jpeg,
  newKey,
  openWorld,
  putDanger,
  STAFF,
  tokenOf,
  upload,
} from './world.ts';

beforeAll(async () => {
  await openWorld('inspections');
  await putDanger();
});

const POLE = { category: 'lighting.pole', description: '灯杆被撞歪', code: CODE };
const raise = async (who: Who, body: object = POLE, key = newKey()) =>
  call(raiseInspection, {
    body: body as Record<string, unknown>,
    headers: { 'idempotency-key': key },
    token: await tokenOf(STAFF[who]),
  });

describe('what staff see themselves', () => {
  test('becomes an order that goes where a report of it would go, and ends when it is done', async () => {
    const photo = await upload(await jpeg(), { token: await tokenOf(STAFF.gridA) });
    const { status, json } = await raise('gridA', { ...POLE, photos: [photo], severity: 'urgent' });
    expect(status).toBe(201);
    expect(json.unit).toBe('市政照明所');
    await drain();
    const { json: order } = await look(json.id, 'light1');
    expect(order).toMatchObject({ origin: 'staff', status: 'queued', severity: 'urgent', version: 1 });
    expect(order).not.toHaveProperty('reportId');
    expect(order.photos).toMatchObject([{ id: photo, status: 'cleared' }]);
    expect(order.log).toMatchObject([
      { action: 'raised', by: { role: 'grid_worker' }, details: { code: 'rule', rule: 'R-LIGHT' } },
    ]);
    const { json: pool } = await call(listWorkOrders, {
      query: { view: 'pool' },
      token: await tokenOf(STAFF.light1),
    });
    expect(pool.items.find(({ id }: { id: string }) => id === json.id)).toMatchObject({ origin: 'staff' });
    await take(json.id, 'light1', 'accept', 'start', 'finish');
    expect((await look(json.id, 'light1')).json).toMatchObject({ status: 'closed', outcome: 'done' });
    await holdAtRest();
  });

  test('is one order, however often it is sent, even at once', async () => {
    const key = newKey();
    const answers = await Promise.all([1, 2, 3, 4].map(() => raise('community', POLE, key)));
    expect(new Set(answers.map(({ json }) => json.id)).size).toBe(1);
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    const other = await raise('community', { ...POLE, description: '另一处' }, key);
    expect(other.json.code).toBe('idempotency_mismatch');
  });

  test('has a place: a pin, or one of their regions by name', async () => {
    const { code: _, ...rest } = POLE;
    const pinned = await raise('gridA', { ...rest, location: HERE });
    expect((await look(pinned.json.id, 'admin')).json.place).toMatchObject({ regionCode: GRID });
    const named = await raise('gridA', { ...rest, region: GRID, address: '北门外' });
    expect((await look(named.json.id, 'admin')).json.place).toMatchObject({
      name: '北门外',
      regionCode: GRID,
      regionPath: ['东街道', '梧桐社区', '第一网格'],
    });
  });

  test.each([
    ['in another’s region', 'gridB', POLE, 403, 'forbidden'],
    [
      'by words alone, which is the district’s',
      'gridA',
      { code: undefined, address: '某处' },
      403,
      'forbidden',
    ],
    ['nowhere', 'gridA', { code: undefined }, 422, 'place_required'],
    [
      'in a region there is none',
      'admin',
      { code: undefined, region: '15060399900101' },
      422,
      'unknown_region',
    ],
    ['of no category', 'gridA', { category: 'lighting.none' }, 422, 'unknown_category'],
    ['of a group', 'gridA', { category: 'lighting' }, 422, 'category_is_group'],
    ['of danger, with the number to call', 'gridA', { category: 'gas.leak' }, 422, 'emergency'],
    [
      'with a picture that is not theirs',
      'gridA',
      { photos: [`U${'0'.repeat(32)}`] },
      422,
      'upload_unavailable',
    ],
    [
      'from a round that is not theirs',
      'gridA',
      { foundBy: { order: `W${'0'.repeat(26)}` } },
      422,
      'unknown_order',
    ],
    ['with a field nobody knows', 'gridA', { person: '张三' }, 422, 'invalid_request'],
  ] as const)('is refused %s', async (_, who, more, status, code) => {
    const answer = await changingNothing(() => raise(who, { ...POLE, ...more }));
    expect(answer).toMatchObject({ status, json: { code } });
    if (code === 'emergency') expect(answer.json.detail).toContain('119');
  });

  test('is merged into nothing: nobody waits for it; a report is merged into it', async () => {
    const { json } = await raise('admin');
    const report = await lamp();
    const away = await act(json.id, 'merge', 'admin', { order: report.id, reason: '同一处' });
    expect(away.json.code).toBe('nothing_to_merge');
    const into = await act(report.id, 'merge', 'admin', { order: json.id, reason: '同一处' });
    expect(into.json).toMatchObject({ status: 'closed', outcome: 'merged' });
    await drain();
    await take(json.id, 'light1', 'accept', 'start', 'finish');
    await holdAtRest();
  });
});
