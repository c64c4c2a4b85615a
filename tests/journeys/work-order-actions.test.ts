import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, test } from 'vitest';
import { handler as actOnOrder } from '../../functions/dispatch/handlers/act-on-work-order.ts';
import { handler as getReport } from '../../functions/report/handlers/get-report.ts';
import { newId } from '../../functions/shared/ids.ts';
import { table, tableName } from '../../functions/shared/table/client.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { changingNothing, holdAtRest } from './invariants.ts';
import { act, answer, file, follow, lamp, look, PATHS, take, type Who } from './steps.ts';
import { binFull, drain, jpeg, lampOut, newKey, openWorld, STAFF, submit, tokenOf, upload } from './world.ts';

beforeAll(() => openWorld('actions'));

const LEGAL = [
  'queued accept',
  'queued transfer',
  'assigned accept',
  'assigned return',
  'assigned transfer',
  'accepted start',
  'accepted return',
  'accepted transfer',
  'in_progress finish',
  'in_progress return',
  'in_progress transfer',
];
const ACTIONS = ['accept', 'start', 'finish', 'return', 'transfer'];
const WORDS = { reason: '不属于我处', unit: 'U-LIGHT' };

/** An order in a state, and who may take its next step. */
async function orderThatIs(status: string): Promise<string> {
  if (status === 'assigned') {
    const { id, token } = await lamp('accept', 'start', 'finish');
    await answer(token, false);
    await drain();
    return id;
  }
  const { id, token } = await lamp(...(PATHS[status] ?? ['accept', 'start', 'finish']));
  if (status === 'closed') {
    await answer(token, true);
    await drain();
  }
  return id;
}

describe('a step that the flow does not have is refused with 409 and changes nothing', () => {
  test.each(['queued', 'assigned', 'accepted', 'in_progress', 'finished', 'closed'])('%s', async (status) => {
    const id = await orderThatIs(status);
    expect((await look(id, 'lightHead')).json.status).toBe(status);
    for (const action of ACTIONS.filter((one) => !LEGAL.includes(`${status} ${one}`))) {
      const refused = await changingNothing(() => act(id, action, 'light1', WORDS));
      expect({ action, ...refused }).toMatchObject({
        action,
        status: 409,
        json: { code: 'illegal_transition' },
      });
    }
    const allowed: string[] = (await look(id, 'light1')).json.allowedActions;
    // The other verbs have journeys of their own; the flow's own test names every pair.
    for (const action of allowed.filter((one) => ACTIONS.includes(one)))
      expect(LEGAL).toContain(`${status} ${action}`);
    await holdAtRest();
  });

  test.each(['reopen', 'close', 'solve', 'constructor', '__proto__', 'ACCEPT', ''])(
    '%j is no step',
    async (action) => {
      const { id } = await lamp();
      const refused = await changingNothing(() => act(id, action, 'light1', WORDS));
      expect(refused.status).toBe(422);
    },
  );
});

describe('what a person may not see answers as if it were not there', () => {
  const nobody = `W${newId('W', 0).slice(1)}`;

  test('an order of another’s grid worker, to look at and to finish', async () => {
    const { id } = await file(binFull);
    await drain();
    await take(id, 'gridA', 'accept', 'start');
    const missing = await act(nobody, 'finish', 'gridB');
    expect(missing.status).toBe(404);
    for (const action of ACTIONS)
      expect(await changingNothing(() => act(id, action, 'gridB', WORDS))).toEqual(missing);
    expect((await look(id, 'gridB')).text).toBe((await look(nobody, 'gridB')).text);
    expect((await act(id, 'finish', 'gridA')).status).toBe(200);
    await drain();
  });

  test.each(['west', 'gridA', 'gridB'] as Who[])('an order of another unit or place, to %s', async (who) => {
    const { id } = await lamp('accept', 'start');
    const missing = await act(nobody, 'finish', who);
    for (const action of ACTIONS)
      expect(await changingNothing(() => act(id, action, who, WORDS))).toEqual(missing);
    expect(missing).toMatchObject({ status: 404, json: { code: 'not_found' } });
    expect(await look(id, who)).toMatchObject({ status: 404, text: (await look(nobody, who)).text });
  });

  test.each([
    '',
    'W',
    'W1',
    `W${'I'.repeat(26)}`,
    `W${'0'.repeat(26)}#LOG`,
    'R00000000000000000000000000',
    '../x',
  ])('an id like %j', async (id) => {
    expect(await look(id, 'admin')).toMatchObject({ status: 404, json: { code: 'not_found' } });
    const token = await tokenOf(STAFF.admin);
    expect(await call(getReport, { params: { id }, token })).toMatchObject({ status: 404 });
  });

  test('a report of another subdistrict', async () => {
    const { reportId } = await lamp();
    const of = async (who: Who) =>
      call(getReport, { params: { id: reportId }, token: await tokenOf(STAFF[who]) });
    expect(await of('west')).toMatchObject({ status: 404 });
    expect(await of('light1')).toMatchObject({ status: 403 });
    expect(await of('oversight')).toMatchObject({ status: 200 });
  });
});

describe('who sees but may not act is forbidden', () => {
  test.each([
    ['oversight', 'queued', ['accept', 'transfer']],
    ['oversight', 'in_progress', ['finish', 'return', 'transfer']],
    ['light2', 'accepted', ['start', 'return', 'transfer']],
    ['light2', 'in_progress', ['finish']],
    ['lightHead', 'in_progress', ['finish']],
    ['community', 'in_progress', ['finish']],
    ['admin', 'queued', ['accept']],
  ] as [Who, string, string[]][])('%s, of an order that is %s', async (who, status, actions) => {
    const { id } = await lamp(...(PATHS[status] ?? []));
    for (const action of actions) {
      const refused = await changingNothing(() => act(id, action, who, WORDS));
      expect({ action, ...refused }).toMatchObject({ action, status: 403, json: { code: 'forbidden' } });
    }
    expect((await look(id, who)).status).toBe(200);
  });

  test('and who is not signed in is asked to', async () => {
    const { id } = await lamp();
    const token = await tokenOf(STAFF.light1);
    for (const wrong of ['', 'x', `${token.slice(0, -2)}AA`]) {
      expect(
        await call(actOnOrder, { params: { id, action: 'accept' }, body: {}, token: wrong }),
      ).toMatchObject({ status: 401 });
    }
  });
});

describe('an after-photo', () => {
  test('belongs to who made it: another’s, a draft’s and a used one are refused', async () => {
    const { id } = await lamp('accept', 'start');
    const theirs = await upload(await jpeg(), { token: await tokenOf(STAFF.light2) });
    const drafted = await upload(await jpeg(), { draft: newKey() });
    const used = await upload(await jpeg());
    await submit({ ...lampOut, photos: [used] });
    for (const photo of [theirs, drafted, used]) {
      const refused = await changingNothing(() => act(id, 'finish', 'light1', { photos: [photo] }));
      expect(refused).toMatchObject({ status: 422, json: { code: 'upload_unavailable' } });
    }
    const own = await upload(await jpeg(), { token: await tokenOf(STAFF.light1) });
    expect((await act(id, 'finish', 'light1', { photos: [own] })).status).toBe(200);
    await drain();
    await holdAtRest();
  });
});

describe('return and transfer', () => {
  test('a returned order goes to the community, the subdistrict’s hotline, the district', async () => {
    const { id, token } = await lamp('accept');
    const reason = { reason: '不属于我处' };
    const returned = await act(id, 'return', 'light1', reason);
    expect(returned.json).toMatchObject({
      status: 'queued',
      unit: { code: 'C-150603001001' },
      returnedCount: 1,
    });
    expect(returned.json.assignee).toBeUndefined();
    expect(await look(id, 'light1')).toMatchObject({ status: 404 });
    for (const unit of ['H-150603001', 'H-150603', 'H-150603']) {
      // What waits in a queue is somebody's once accepted; only then can it be returned.
      const holder = { ...STAFF.admin, unit: (await look(id, 'admin')).json.unit.code };
      const as = async (action: string, body = {}) =>
        call(actOnOrder, { params: { id, action }, body, token: await tokenOf(holder) });
      expect((await as('accept')).status).toBe(200);
      expect((await as('return', reason)).json.unit.code).toBe(unit);
    }
    await drain();
    const { steps } = await follow(token);
    expect(steps.filter(({ action }: { action: string }) => action === 'returned')).toHaveLength(4);
    expect(JSON.stringify(steps)).not.toContain('员工');
    await holdAtRest();
  });

  test.each([
    ['return without a reason', 'return', {}, 'invalid_request'],
    ['return with an empty reason', 'return', { reason: ' ' }, 'invalid_request'],
    ['transfer without a reason', 'transfer', { unit: 'U-LIGHT' }, 'invalid_request'],
    ['transfer without a unit', 'transfer', { reason: '转' }, 'invalid_request'],
    ['transfer to a unit that is none', 'transfer', { reason: '转', unit: 'U-NOWHERE' }, 'unknown_unit'],
    ['transfer to a malformed unit', 'transfer', { reason: '转', unit: 'light#1' }, 'invalid_request'],
    ['a reason of 501 characters', 'return', { reason: 'a'.repeat(501) }, 'invalid_request'],
    ['a note of 1,001 characters', 'start', { note: 'a'.repeat(1_001) }, 'invalid_request'],
    ['a note with NUL', 'start', { note: 'a\0' }, 'invalid_request'],
    ['an unknown property', 'start', { status: 'closed' }, 'invalid_request'],
    ['another assignee', 'start', { assignee: { id: 'S-LIGHT2' } }, 'invalid_request'],
    ['the prototype', 'start', '{"__proto__":{"unit":"U-LIGHT"}}', 'invalid_request'],
    ['a version that is none', 'start', { version: '2' }, 'invalid_request'],
    ['version 0', 'start', { version: 0 }, 'invalid_request'],
  ])('%s is refused', async (_, action, body, code) => {
    const { id } = await lamp('accept');
    const refused = await changingNothing(() => act(id, action, 'light1', body));
    expect(refused).toMatchObject({ status: 422, json: { code } });
  });
});

test('an order whose log is longer than the table answers at once is there, and goes on', async () => {
  const { id } = await lamp('accept');
  const rows = [0, 1, 2].map((n) => ({ TableName: tableName(), Key: keys.orderLog(id, 900_000 + n) }));
  const entry = { type: 'order-log', at: new Date().toISOString(), action: 'noted', by: { role: 'system' } };
  for (const { TableName, Key } of rows)
    await table().send(
      new PutCommand({ TableName, Item: { ...Key, ...entry, internal: true, note: 'x'.repeat(390_000) } }),
    );
  expect((await look(id, 'light1')).json.log).toHaveLength(5);
  expect((await act(id, 'start', 'light1')).json).toMatchObject({ status: 'in_progress' });
  for (const row of rows) await table().send(new DeleteCommand(row));
  await drain();
});
