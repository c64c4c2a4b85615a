import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, test } from 'vitest';
import { handler as actOnOrder } from '../../functions/dispatch/handlers/act-on-work-order.ts';
import { handler as listOrders } from '../../functions/dispatch/handlers/list-work-orders.ts';
import { handler as listReports } from '../../functions/report/handlers/list-reports.ts';
import { atTime } from '../../functions/shared/clock.ts';
import { config, forgetConfig } from '../../functions/shared/district/config.ts';
import { issueAccessToken } from '../../functions/shared/http/access-token.ts';
import type { StaffIdentity } from '../../functions/shared/http/contract.ts';
import { table, tableName } from '../../functions/shared/table/client.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { ids, list, type Query, STAFF_HERE, type Who } from './lists.ts';
import { answer, file, take } from './steps.ts';
import { binFull, drain, lampOut, openWorld, STAFF, tokenOf } from './world.ts';

describe('who finds what in which list', () => {
  let lamp: string;
  let bin: string;
  let words: string;
  let done: string;

  beforeAll(async () => {
    await openWorld('views');
    lamp = (await file(lampOut)).id;
    bin = (await file(binFull)).id;
    words = (await file({ category: 'lighting.lamp_out', description: '黑', address: '老桥边，没有码' })).id;
    const closed = await file(lampOut);
    done = closed.id;
    await drain();
    await take(done, 'light1', 'accept', 'start', 'finish');
    await answer(closed.token, true);
    await drain();
  });

  test('mine: what is assigned to me', async () => {
    expect(await ids('gridA', { view: 'mine' })).toEqual([bin]);
    expect(await ids('gridB', { view: 'mine' })).toEqual([]);
    expect(await ids('light1', { view: 'mine' })).toEqual([]);
    expect(await ids('light1', { view: 'mine', state: 'closed' })).toEqual([done]);
  });

  test('pool and unit: what my unit has, and only mine', async () => {
    expect(await ids('light1', { view: 'pool' })).toEqual([lamp, words]);
    expect(await ids('light2', { view: 'unit' })).toEqual([lamp, words]);
    expect(await ids('light2', { view: 'unit', state: 'closed' })).toEqual([done]);
    expect(await ids('community', { view: 'unit' })).toEqual([bin]);
    expect(await ids('gridB', { view: 'unit' })).toEqual([]);
  });

  test('all: what lies in my regions, if I read areas', async () => {
    expect((await ids('admin', { view: 'all' })).sort()).toEqual([bin, lamp, words].sort());
    expect((await ids('oversight', { view: 'all' })).sort()).toEqual([bin, lamp, words].sort());
    expect((await ids('community', { view: 'all' })).sort()).toEqual([bin, lamp].sort());
    expect(await ids('west', { view: 'all' })).toEqual([]);
    expect(await ids('committee', { view: 'all' })).toEqual([]);
    expect(await ids('gridA', { view: 'all' })).toEqual([bin]);
  });

  test('all is the area, also for who sees more through their unit', async () => {
    const elsewhere: StaffIdentity = { ...STAFF.community, regions: ['150603001002'], unit: 'U-LIGHT' };
    const of = async (view: string) =>
      (await call(listOrders, { query: { view }, token: await tokenOf(elsewhere) })).json.items;
    expect(await of('all')).toEqual([]);
    expect(await of('unit')).toHaveLength(2);
  });

  test('a filter by category takes the group with its children', async () => {
    expect((await ids('admin', { view: 'all', category: 'lighting' })).sort()).toEqual([lamp, words].sort());
    expect(await ids('admin', { view: 'all', category: 'sanitation.bin_overflow' })).toEqual([bin]);
    expect(await ids('admin', { view: 'all', category: 'light' })).toEqual([]);
  });

  test('and a category that was moved goes with the group it stands in now', async () => {
    const [category] = (await config('category')).filter(({ code }) => code === 'lighting.lamp_out');
    const put = async (row: object) => {
      const Item = { ...keys.config('category', 'lighting.lamp_out'), type: 'category', ...row };
      await table().send(new PutCommand({ TableName: tableName(), Item }));
      forgetConfig();
    };
    await put({ ...category, parent: 'sanitation' });
    expect(await ids('admin', { view: 'all', category: 'lighting' })).toEqual([]);
    expect((await ids('admin', { view: 'all', category: 'sanitation' })).sort()).toEqual(
      [bin, lamp, words].sort(),
    );
    await put({ ...category });
  });

  test('another unit’s list is for those who supervise it', async () => {
    expect(await ids('admin', { view: 'unit', unit: 'U-LIGHT' })).toEqual([lamp, words]);
    for (const [who, unit] of [
      ['light1', 'C-150603001001'],
      ['gridA', 'U-LIGHT'],
      ['admin', 'U-NOWHERE'],
    ] as const)
      expect(await list(who, { view: 'unit', unit })).toMatchObject({
        status: 422,
        json: { code: 'unknown_unit' },
      });
  });

  test('words without a place reach the district’s hotline and its lists', async () => {
    const category = 'sanitation.bin_overflow';
    const { id } = await file({ category, description: '满了', address: '不知哪条街' });
    await drain();
    expect(await ids('hotline', { view: 'pool' })).toEqual([id]);
    expect(await ids('hotline', { view: 'unit' })).toEqual([id]);
    expect(await ids('admin', { view: 'all', category })).toContain(id);
    expect(await ids('community', { view: 'all' })).not.toContain(id);
    const reports = await list('admin', {}, listReports);
    expect(reports.json.items.map((row: { id: string }) => row.id)).toContain(`R${id.slice(1)}`);
    const token = await tokenOf(STAFF_HERE.hotline);
    expect((await call(actOnOrder, { params: { id, action: 'accept' }, body: {}, token })).status).toBe(200);
    await drain();
  });

  test('overdue: past its deadline and open, to the second', async () => {
    expect(await ids('light1', { view: 'overdue' })).toEqual([]);
    const later = (hours: number) => Date.now() + hours * 3_600_000;
    const overdue = async (who: Who, hours: number, query: Query = {}) => {
      const token = await issueAccessToken(STAFF_HERE[who], later(hours));
      return atTime(
        () => later(hours),
        async () => {
          const { json } = await call(listOrders, { query: { view: 'overdue', ...query }, token });
          return json.items.map(({ id, colour }: { id: string; colour: string }) => `${id} ${colour}`);
        },
      );
    };
    expect(await overdue('gridA', 7.9)).toEqual([]);
    expect(await overdue('gridA', 8.1)).toEqual([`${bin} red`]);
    expect(await overdue('light1', 24.1)).toEqual([`${lamp} red`, `${words} red`]);
    expect(await overdue('admin', 24.1, { category: 'lighting' })).toEqual([`${lamp} red`, `${words} red`]);
  });
});
