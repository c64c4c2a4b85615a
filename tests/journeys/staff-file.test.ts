import { beforeAll, describe, expect, test } from 'vitest';
import { handler as getStaffFile } from '../../functions/dispatch/staff-file/handlers/get-staff-file.ts';
import { handler as listStaffOrders } from '../../functions/dispatch/staff-file/handlers/list-staff-orders.ts';
import { handler as listAudit } from '../../functions/shared/audit/list-audit.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { act, answer, lamp, take, type Who } from './steps.ts';
import { drain, openWorld, STAFF, tokenOf } from './world.ts';

beforeAll(() => openWorld('staff-file'));

const LIGHT1 = STAFF.light1.id;
const file = async (who: Who, id = LIGHT1) =>
  call(getStaffFile, { params: { id }, token: await tokenOf(STAFF[who]) });
const orders = async (who: Who, query = {}, id = LIGHT1) =>
  call(listStaffOrders, { params: { id }, query, token: await tokenOf(STAFF[who]) });

describe('what one member of staff did', () => {
  test('is counted by month and listed, for them and the head of their unit', async () => {
    const open = await lamp('accept');
    const done = await lamp('accept', 'start', 'finish');
    const back = await lamp('accept', 'start', 'finish');
    await answer(back.token, false);
    await drain();
    await take(back.id, 'light1', 'accept', 'start', 'finish');
    const refused = await lamp('accept');
    await act(refused.id, 'reject', 'admin', { ground: 'insufficient', reason: '查无此处' });
    await drain();

    for (const who of ['light1', 'lightHead', 'admin'] as const) {
      const { status, json } = await file(who);
      expect(status).toBe(200);
      expect(json).toMatchObject({ id: LIGHT1, unit: 'U-LIGHT', cut: false });
      expect(json.months).toMatchObject([{ finished: 2, onTime: 2, late: 0, reopened: 1, rated: 0 }]);
      expect(json.months[0]).not.toHaveProperty('stars');
      const ids = (answer: { json: { items: { id: string }[] } }) => answer.json.items.map(({ id }) => id);
      expect(ids(await orders(who))).toEqual([open.id]);
      expect(ids(await orders(who, { state: 'closed' }))).toEqual(expect.arrayContaining([done.id, back.id]));
    }
  });

  test('is nobody else’s business, and there is no list of people by it', async () => {
    for (const who of ['light2', 'gridA', 'community', 'oversight', 'west'] as const) {
      expect(await file(who)).toMatchObject({ status: 404, json: { code: 'not_found' } });
      expect(await orders(who)).toMatchObject({ status: 404 });
    }
    expect(await file('admin', 'S-NOBODY')).toMatchObject({ status: 404 });
  });

  test('that somebody else looked is written down; that one looked oneself is not', async () => {
    const looks = async () => {
      const rows = await call(listAudit, { query: { limit: 100 }, token: await tokenOf(STAFF.admin) });
      return rows.json.items.filter((row: { seen?: { field: string } }) => row.seen?.field === 'work').length;
    };
    const before = await looks();
    await file('light1');
    expect(await looks()).toBe(before);
    await file('lightHead');
    expect(await looks()).toBe(before + 1);
  });
});
