import { beforeAll, describe, expect, it } from 'vitest';
import { handler as getOrder } from '../../functions/dispatch/handlers/get-work-order.ts';
import { handler as getReport } from '../../functions/report/handlers/get-report.ts';
import { handler as listReports } from '../../functions/report/handlers/list-reports.ts';
import { handler as myReports } from '../../functions/report/handlers/my-reports.ts';
import { handler as nearby } from '../../functions/report/handlers/nearby-reports.ts';
import { handler as submitReport } from '../../functions/report/handlers/submit-report.ts';
import { handler as track } from '../../functions/report/handlers/track-report.ts';
import { orderIdOf } from '../../functions/shared/ids.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { row } from '../support/accounts.ts';
import { resident } from '../support/residents.ts';
import { CODE, drain, lampOut, newKey, openWorld, STAFF, tokenOf } from './world.ts';

beforeAll(() => openWorld('my-reports'));

const file = async (token?: string, more: Record<string, unknown> = {}, key = newKey()) =>
  call(submitReport, {
    body: { ...lampOut, ...more },
    headers: { 'idempotency-key': key },
    ...(token ? { token } : {}),
  });
const mine = (token: string, query: Record<string, string | number> = {}) =>
  call(myReports, { token, query });

describe('a report filed while signed in', () => {
  it('is found by its reporter on any phone, and by nobody else', async () => {
    const [one, other] = [await resident(), await resident()];
    const { reportId, trackingPath } = (await file(one.token)).json;
    await file(other.token);
    await file();
    const { items } = (await mine(one.token)).json;
    expect(items).toMatchObject([{ reportId, trackingPath, kind: 'report', status: 'received' }]);
    expect(await call(myReports)).toMatchObject({ status: 401, json: { code: 'not_signed_in' } });
    expect(await mine(await tokenOf(STAFF.admin))).toMatchObject({ status: 401 });
  });

  it('comes in pages whose cursor is worth nothing to others', async () => {
    const [one, other] = [await resident(), await resident()];
    const filed = [];
    for (let i = 0; i < 5; i++) filed.push((await file(one.token)).json.reportId);
    const first = (await mine(one.token, { limit: 3 })).json;
    const second = (await mine(one.token, { limit: 3, cursor: first.nextCursor })).json;
    const ids = [...first.items, ...second.items].map(({ reportId }: { reportId: string }) => reportId);
    expect(ids).toEqual(filed.reverse());
    expect(await mine(other.token, { cursor: first.nextCursor })).toMatchObject({
      status: 400,
      json: { code: 'invalid_cursor' },
    });
  });

  it('tells nobody who filed it: not staff, not the link, not the neighbours, not the event', async () => {
    const { person, token } = await resident('绰号甲');
    const filed = (await file(token)).json;
    const staff = await tokenOf(STAFF.admin);
    const waiting = await row(keys.report(filed.reportId));
    expect(waiting?.personId).toBe(person.id);
    await drain();
    const answers = [
      await call(getReport, { params: { id: filed.reportId }, token: staff }),
      await call(listReports, { token: staff }),
      await call(getOrder, { params: { id: orderIdOf(filed.reportId) }, token: staff }),
      await call(track, { params: { token: filed.trackingToken } }),
      await call(nearby, { query: { category: lampOut.category, code: CODE } }),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      expect(answer.text).not.toMatch(new RegExp(`${person.id}|绰号甲|personId|REPORTER`));
    }
    expect(JSON.stringify(await row(keys.order(orderIdOf(filed.reportId))))).not.toContain(person.id);
  });

  it('is refused with a false token, and filed without one', async () => {
    expect((await file(await tokenOf(STAFF.admin))).status).toBe(401);
    expect((await file('x'.repeat(40))).status).toBe(401);
    expect((await file()).status).toBe(201);
  });

  it('stays theirs when the same draft is sent again', async () => {
    const { token } = await resident();
    const key = newKey();
    const first = await file(token, {}, key);
    expect((await file(undefined, {}, key)).json).toEqual(first.json);
    expect((await mine(token)).json.items).toHaveLength(1);
  });
});

describe('a request', () => {
  const ask = async (to?: string) => {
    const { reportId } = (await file(undefined, { kind: 'request', ...(to ? { to } : {}) })).json;
    await drain();
    const order = await row(keys.order(orderIdOf(reportId)));
    return { reportId, order };
  };

  it('goes to the grid worker of the place, past the rules of its category', async () => {
    const { order } = await ask('grid_worker');
    expect(order).toMatchObject({ assignee: { id: STAFF.gridA.id }, unit: { code: STAFF.gridA.unit } });
  });

  it('goes to the community’s office otherwise', async () => {
    for (const { order } of [await ask('community'), await ask()]) {
      expect(order).toMatchObject({ status: 'queued', unit: { code: STAFF.gridA.unit } });
      expect(order).not.toHaveProperty('assignee');
    }
  });

  it('is told apart by staff, and is no hint to neighbours', async () => {
    const { reportId } = await ask();
    const seen = await call(getReport, { params: { id: reportId }, token: await tokenOf(STAFF.admin) });
    expect(seen.json.kind).toBe('request');
    expect(await row(keys.report(reportId))).not.toHaveProperty('gsi1pk');
  });

  it.each([
    { kind: 'order' },
    { to: 'grid_worker' },
    { kind: 'report', to: 'community' },
    { kind: 'request', to: 'administrator' },
    { personId: 'P1' },
  ])('is refused as %j', async (more) => expect(await file(undefined, more)).toMatchObject({ status: 422 }));
});
