import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, test } from 'vitest';
import { handler as act } from '../../functions/dispatch/handlers/act-on-work-order.ts';
import { handler as getOrder } from '../../functions/dispatch/handlers/get-work-order.ts';
import { handler as listOrders } from '../../functions/dispatch/handlers/list-work-orders.ts';
import { handler as listCategories } from '../../functions/report/categories/handlers/list-categories.ts';
import { handler as confirm } from '../../functions/report/handlers/confirm-report.ts';
import { handler as getDistrict } from '../../functions/report/handlers/get-district.ts';
import { handler as rate } from '../../functions/report/handlers/rate-report.ts';
import { handler as track } from '../../functions/report/handlers/track-report.ts';
import { handler as listReviews } from '../../functions/review/handlers/list-reviews.ts';
import { orderIdOf } from '../../functions/shared/ids.ts';
import { table, tableName } from '../../functions/shared/table/client.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { binFull, drain, jpeg, lampOut, newKey, openWorld, STAFF, submit, tokenOf, upload } from './world.ts';

beforeAll(() => openWorld('solved'));

const follow = async (token: string) => (await call(track, { params: { token } })).json;

const act2 = async (
  id: string,
  action: string,
  who: keyof typeof STAFF,
  body: Record<string, unknown> = {},
) => call(act, { params: { id, action }, body, token: await tokenOf(STAFF[who]) });

describe('from a report to "solved" and a rating', () => {
  test('the whole way, by a grid worker', async () => {
    const draft = newKey();
    const photo = await upload(await jpeg(), { draft });
    const filed = await submit({ ...binFull, photos: [photo], contact: { phone: '13800000000' } }, draft);
    expect(filed.status).toBe(201);
    const { reportId, trackingToken, trackingPath } = filed.json;
    expect(trackingPath).toBe(`/t/${trackingToken}`);
    expect(await follow(trackingToken)).toMatchObject({
      status: 'received',
      photos: [],
      pendingPhotos: 1,
      dueAt: null,
    });

    await drain();
    const assigned = await follow(trackingToken);
    expect(assigned).toMatchObject({ status: 'assigned', colour: 'blue', canConfirm: false });
    expect(assigned.photos).toEqual([{ url: `/media/${photo}.jpg`, thumbUrl: `/media/${photo}.thumb.jpg` }]);
    expect(JSON.stringify(assigned)).not.toContain('13800000000');
    expect(Date.parse(assigned.dueAt) - Date.parse(assigned.createdAt)).toBe(8 * 3_600_000);

    const id = orderIdOf(reportId);
    const mine = await call(listOrders, { query: { view: 'mine' }, token: await tokenOf(STAFF.gridA) });
    expect(mine.json.items.map((order: { id: string }) => order.id)).toEqual([id]);
    expect((await act2(id, 'accept', 'gridA')).json).toMatchObject({ status: 'accepted', version: 2 });
    expect((await act2(id, 'start', 'gridA')).status).toBe(200);
    const after = await upload(await jpeg(80, 60), { token: await tokenOf(STAFF.gridA) });
    const finished = await act2(id, 'finish', 'gridA', { note: '已清运', photos: [after], version: 3 });
    expect(finished.json).toMatchObject({ status: 'finished', colour: 'grey' });

    await drain();
    const done = await follow(trackingToken);
    expect(done).toMatchObject({ status: 'finished', canConfirm: true, canRate: false });
    expect(done.photos).toHaveLength(1);
    expect(done.steps.map((step: { action: string }) => step.action)).toEqual([
      'received',
      'routed',
      'accepted',
      'started',
      'finished',
    ]);
    expect(done.steps.at(-1)).toMatchObject({
      byRole: 'grid_worker',
      note: '已清运',
      photos: [{ url: `/media/${after}.jpg` }],
    });

    const solved = await call(confirm, { params: { token: trackingToken }, body: { solved: true } });
    expect(solved.json).toMatchObject({ status: 'solved', canRate: true });
    const rated = await call(rate, { params: { token: trackingToken }, body: { stars: 5, comment: '很快' } });
    expect(rated.status).toBe(201);
    expect(rated.json).toMatchObject({ stars: 5, comment: '很快' });

    await drain();
    const order = await call(getOrder, { params: { id }, token: await tokenOf(STAFF.community) });
    expect(order.json).toMatchObject({ status: 'closed', rating: { stars: 5, comment: '很快' } });
    expect(order.json.log[0].details).toMatchObject({ code: 'rule_on_duty', rule: 'R-BINS' });
    expect(
      order.json.log.find((entry: { action: string }) => entry.action === 'finished').photos[0].status,
    ).toBe('cleared');
    const reviews = await call(listReviews, { token: await tokenOf(STAFF.community) });
    expect(reviews.json.items).toMatchObject([{ stars: 5, orderId: id }]);
  });

  test('reopened work goes back to whoever finished it', async () => {
    const { json } = await submit(lampOut);
    await drain();
    const id = orderIdOf(json.reportId);
    await act2(id, 'accept', 'light1');
    await act2(id, 'start', 'light1');
    await act2(id, 'finish', 'light1');
    await drain();
    const again = await call(confirm, {
      params: { token: json.trackingToken },
      body: { solved: false, reason: '还是不亮' },
    });
    expect(again.json).toMatchObject({ status: 'reopened', canConfirm: false });
    await drain();
    const order = await call(getOrder, { params: { id }, token: await tokenOf(STAFF.light1) });
    expect(order.json).toMatchObject({ status: 'assigned', reopenedCount: 1, assignee: { id: 'S-LIGHT1' } });
    expect(order.json.allowedActions).toContain('accept');
  });
});

test('the pages learn the district and what can be reported, in the language asked for', async () => {
  const english = { headers: { 'accept-language': 'en' } };
  expect((await call(getDistrict)).json).toMatchObject({
    name: '测试区',
    hotline: '12345',
    map: null,
    wechat: false,
  });
  expect((await call(getDistrict, english)).json.name).toBe('Test district');
  expect((await call(listCategories, english)).json.items).toContainEqual({
    code: 'lighting.lamp_out',
    parent: 'lighting',
    name: 'Lamp out',
  });
});

test('a report whose steps are longer than the table answers at once shows the newest', async () => {
  const { reportId, trackingToken } = (await submit(lampOut)).json;
  const old = '2026-01-01T00:00:00.000Z';
  const rows = [0, 1, 2].map((n) => ({
    TableName: tableName(),
    Key: keys.reportStep(reportId, old, `remark-${n}`),
  }));
  const step = {
    type: 'report-step',
    at: old,
    action: 'remarked',
    byRole: 'system',
    note: 'x'.repeat(390_000),
  };
  for (const { TableName, Key } of rows)
    await table().send(new PutCommand({ TableName, Item: { ...Key, ...step } }));
  await drain();
  const { steps } = await follow(trackingToken);
  expect(steps.map(({ action }: { action: string }) => action)).toEqual([
    ...['remarked', 'remarked', 'remarked'],
    ...['received', 'routed'],
  ]);
  for (const row of rows) await table().send(new DeleteCommand(row));
});
