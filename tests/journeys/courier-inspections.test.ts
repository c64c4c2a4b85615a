import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, test } from 'vitest';
import { handler as listWorkOrders } from '../../functions/dispatch/handlers/list-work-orders.ts';
import { MOST_A_DAY } from '../../functions/dispatch/inspections/couriers/day-limit.ts';
import { handler as listRaised } from '../../functions/dispatch/inspections/couriers/handlers/list-courier-inspections.ts';
import { handler as raiseFromCard } from '../../functions/dispatch/inspections/couriers/handlers/raise-courier-inspection.ts';
import { SHOWN_MS } from '../../functions/dispatch/inspections/couriers/raised-rows.ts';
import { handler as submitReport } from '../../functions/report/handlers/submit-report.ts';
import { setStatus } from '../../functions/scan/code-changes.ts';
import { atTime } from '../../functions/shared/clock.ts';
import { COURIER_TOKEN_SECONDS } from '../../functions/shared/codes/courier-token.ts';
import { table, tableName } from '../../functions/shared/table/client.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { callsOf } from '../support/count-calls.ts';
import { card, makePin, openCard } from '../support/courier-cards.ts';
import { allRows, changingNothing, holdAtRest } from './invariants.ts';
import { act, look, take } from './steps.ts';
import {
  CODE,
  drain,
  GRID,
  HERE,
  jpeg,
  lampOut,
  newKey,
  openWorld,
  putDanger,
  STAFF,
  tokenOf,
  upload,
} from './world.ts';

beforeAll(async () => {
  await openWorld('couriers');
  await putDanger();
});

const POLE = { category: 'lighting.pole', description: '灯杆被撞歪', code: CODE };
const raise = (token: string, body: object = POLE, key = newKey()) =>
  call(raiseFromCard, { body, headers: { 'idempotency-key': key }, token });
const list = (token: string, query = {}) => call(listRaised, { token, query });

describe('what a courier sees', () => {
  test('becomes an order that goes where a report of it would go, and knows the card alone', async () => {
    const { code, token } = await card('云雀速送 07 号卡');
    const key = newKey();
    const photo = await upload(await jpeg(), { draft: key });
    const { status, json } = await raise(token, { ...POLE, photos: [photo] }, key);
    expect(status).toBe(201);
    expect(json.unit).toBe('市政照明所');
    await drain();
    const { json: order } = await look(json.id, 'light1');
    expect(order).toMatchObject({
      ...{ origin: 'courier', courier: { code, name: '云雀速送 07 号卡' }, status: 'queued', version: 1 },
      log: [{ action: 'raised', by: { role: 'courier', name: '云雀速送 07 号卡' } }],
      photos: [{ id: photo, status: 'cleared' }],
    });
    expect(order).not.toHaveProperty('reportId');
    const said = await list(token);
    expect(said.json.items).toEqual([
      {
        ...{ id: json.id, at: order.createdAt, categoryName: '灯杆', place: '3号路灯', status: 'received' },
      },
    ]);
    await take(json.id, 'light1', 'accept', 'start');
    expect((await list(token)).json.items[0].status).toBe('in_progress');
    await take(json.id, 'light1', 'finish');
    expect((await list(token)).json.items[0].status).toBe('done');
    expect((await look(json.id, 'light1')).json).toMatchObject({ status: 'closed', outcome: 'done' });
    await holdAtRest();
  });

  test('has a place: a code on the spot, a pin, or words in the region the card is for', async () => {
    const { token } = await card();
    const { code: _, ...rest } = POLE;
    const placeOf = async (more: object) => {
      const { json } = await raise(token, { ...rest, ...more });
      return (await look(json.id, 'admin')).json.place;
    };
    expect(await placeOf({ location: HERE, address: '北门外' })).toMatchObject({
      ...{ name: '北门外', regionCode: GRID, location: HERE },
    });
    expect(await placeOf({ address: '北门外' })).toMatchObject({ name: '北门外', regionCode: GRID });
    expect(await placeOf({ code: CODE, address: '背面' })).toMatchObject({
      ...{ name: '3号路灯（背面）', code: CODE },
    });
  });

  test('is one order, however often it is sent, even at once; also after the day is full or the card stopped', async () => {
    const { code, token } = await card();
    const key = newKey();
    const answers = await Promise.all([1, 2, 3, 4].map(() => raise(token, POLE, key)));
    expect(new Set(answers.map(({ json }) => json.id)).size).toBe(1);
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    expect((await raise(token, { ...POLE, description: '另一处' }, key)).json.code).toBe(
      'idempotency_mismatch',
    );
    await fillDay(code);
    expect(await raise(token, POLE, key)).toMatchObject({ status: 201, json: answers[0]?.json });
    await setStatus(code, 'suspended');
    expect(await raise(token, POLE, key)).toMatchObject({ status: 201, json: answers[0]?.json });
    // Another card's key of the same name is another one.
    const other = await card();
    expect((await raise(other.token, POLE, key)).json.id).not.toBe(answers[0]?.json.id);
  });

  test('is found among the orders of staff by who began it', async () => {
    const { token } = await card();
    const { json } = await raise(token);
    const among = async (origin?: string) => {
      const query = { view: 'all', limit: 100, ...(origin ? { origin } : {}) };
      const answer = await call(listWorkOrders, { query, token: await tokenOf(STAFF.admin) });
      return answer.json.items as { id: string; origin?: string }[];
    };
    for (const origin of ['courier', 'any', undefined])
      expect((await among(origin)).map(({ id }) => id)).toContain(json.id);
    expect(new Set((await among('courier')).map((order) => order.origin))).toEqual(new Set(['courier']));
    expect(await among('schedule')).toEqual([]);
  });

  test('costs four round trips', async () => {
    const { token } = await card();
    const { calls } = await callsOf(() => raise(token));
    expect(calls).toEqual(['QueryCommand', 'GetItemCommand', 'QueryCommand', 'TransactWriteItemsCommand']);
    const { calls: reads } = await callsOf(() => list(token));
    expect(reads).toEqual(['QueryCommand', 'QueryCommand', 'BatchGetItemCommand']);
  });
});

async function dayOf(code: string): Promise<string> {
  const [row] = (await allRows()).filter(({ pk }) => pk.startsWith(`RAISEDDAY#${code}#`));
  return row?.pk.split('#')[2] ?? '';
}

/** As if the card had raised all it may on the day it raised something, but for `left`. */
async function fillDay(code: string, left = 0): Promise<void> {
  await table().send(
    new UpdateCommand({
      TableName: tableName(),
      Key: keys.raisedOn(code, await dayOf(code)),
      UpdateExpression: 'SET #count = :most',
      ExpressionAttributeNames: { '#count': 'count' },
      ExpressionAttributeValues: { ':most': MOST_A_DAY - left },
    }),
  );
}

describe('nothing is raised', () => {
  const DANGER = { category: 'gas.leak' };
  test.each([
    ['nowhere', { code: undefined }, 422, 'place_required'],
    [
      'outside the district',
      { code: undefined, location: { lat: 40.9, lng: 111.6 } },
      422,
      'outside_district',
    ],
    ['at a code there is none', { code: 'Z2345678A' }, 404, 'code_not_found'],
    ['of no category', { category: 'lighting.none' }, 422, 'unknown_category'],
    ['of a group', { category: 'lighting' }, 422, 'category_is_group'],
    ['of danger, with the number to call', DANGER, 422, 'emergency'],
    ['with neither words nor a picture', { description: '' }, 422, 'invalid_request'],
    ['with more words than a report', { description: '长'.repeat(2_001) }, 422, 'invalid_request'],
    ['with a picture that is not theirs', { photos: [`U${'0'.repeat(32)}`] }, 422, 'upload_unavailable'],
    ['about somebody', { person: '张三' }, 422, 'invalid_request'],
    ['with a region of their choice', { code: undefined, region: GRID }, 422, 'invalid_request'],
    ['as urgent', { severity: 'urgent' }, 422, 'invalid_request'],
  ] as const)('%s', async (_, more, status, code) => {
    const { token } = await card();
    const answer = await changingNothing(() => raise(token, { ...POLE, ...more }));
    expect(answer).toMatchObject({ status, json: { code } });
    if (code === 'emergency') expect(answer.json.detail).toContain('119');
  });

  test('at a card: a card is no place, neither for couriers nor for anybody', async () => {
    const { code, token } = await card();
    const own = await changingNothing(() => raise(token, { ...POLE, code }));
    expect(own).toMatchObject({ status: 422, json: { code: 'not_a_place' } });
    const complaint = await changingNothing(() =>
      call(submitReport, { body: { ...lampOut, code }, headers: { 'idempotency-key': newKey() } }),
    );
    expect(complaint).toMatchObject({ status: 422, json: { code: 'not_a_place' } });
  });

  test('with the pictures of another draft', async () => {
    const { token } = await card();
    const photo = await upload(await jpeg(), { draft: newKey() });
    const answer = await changingNothing(() => raise(token, { ...POLE, photos: [photo] }));
    expect(answer.json.code).toBe('upload_unavailable');
  });

  test('past sixty on a day; the next day begins at midnight on the walls', async () => {
    const { code } = await card();
    const evening = Date.parse(`${new Date().toISOString().slice(0, 10)}T14:00:00.000Z`);
    const at = <T>(ms: number, work: () => Promise<T>) => atTime(() => ms, work);
    const { token } = await at(
      evening,
      async () => (await openCard(code, (await makePin(code, 2)).json.pin)).json,
    );
    expect((await at(evening, () => raise(token))).status).toBe(201);
    await fillDay(code);
    const full = await changingNothing(() => at(evening, () => raise(token)));
    expect(full).toMatchObject({ status: 429, json: { code: 'daily_limit' } });
    expect(full.json.detail).toContain('60');
    expect(full.headers['retry-after']).toBe(String(2 * 3_600));
    expect((await at(evening + 2 * 3_600_000 - 1, () => raise(token))).status).toBe(429);
    expect((await at(evening + 2 * 3_600_000, () => raise(token))).status).toBe(201);
  });

  test('from sixty at once more than are left', async () => {
    const { code, token } = await card();
    await raise(token);
    await fillDay(code, 3);
    const answers = await Promise.all(Array.from({ length: 8 }, () => raise(token)));
    const codes = answers.map(({ status, json }) => json.code ?? status);
    expect(codes.filter((each) => each === 201)).toHaveLength(3);
    expect(codes.filter((each) => each === 'daily_limit')).toHaveLength(5);
  });
});

describe('a card that is open', () => {
  test('is shut when it is suspended, replaced, or has a new PIN', async () => {
    for (const [stop, status, problem] of [
      [(code: string) => setStatus(code, 'suspended'), 410, 'code_suspended'],
      [(code: string) => setStatus(code, 'replaced'), 410, 'code_replaced'],
      [(code: string): Promise<unknown> => makePin(code, 2), 401, 'token_expired'],
    ] as const) {
      const { code, token } = await card();
      await stop(code);
      for (const ask of [() => raise(token), () => list(token)])
        expect(await changingNothing(ask)).toMatchObject({ status, json: { code: problem } });
    }
  });

  test('raises nothing when it is stopped at the very moment', async () => {
    const { code, token } = await card();
    const [answer] = await Promise.all([raise(token), setStatus(code, 'suspended')]);
    const { items } = { items: (await allRows()).filter(({ pk }) => pk === `RAISED#${code}`) };
    expect(items).toHaveLength(answer.status === 201 ? 1 : 0);
  });

  test('is shut after half a day', async () => {
    const { token } = await card();
    const later = Date.now() + (COURIER_TOKEN_SECONDS + 5) * 1_000;
    const answer = await changingNothing(() =>
      atTime(
        () => later,
        () => raise(token),
      ),
    );
    expect(answer).toMatchObject({ status: 401, json: { code: 'token_expired' } });
  });

  test('is opened by no token but its own', async () => {
    for (const token of ['', await tokenOf(STAFF.admin), 'x'.repeat(40)]) {
      const answer = await changingNothing(() => raise(token));
      expect(answer).toMatchObject({ status: 401, json: { code: 'not_signed_in' } });
    }
  });

  test('shows its own orders alone, newest first, page by page, for thirty days', async () => {
    const [mine, other] = [await card(), await card('另一张卡')];
    const ids: string[] = [];
    for (let n = 0; n < 3; n++) ids.unshift((await raise(mine.token)).json.id);
    await raise(other.token);
    const first = await list(mine.token, { limit: 2 });
    expect(first.json.items.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 2));
    const rest = await list(mine.token, { limit: 2, cursor: first.json.nextCursor });
    expect(rest.json.items.map(({ id }: { id: string }) => id)).toEqual(ids.slice(2));
    expect(rest.json).not.toHaveProperty('nextCursor');
    const borrowed = await list(other.token, { cursor: first.json.nextCursor });
    expect(borrowed).toMatchObject({ status: 400, json: { code: 'invalid_cursor' } });
    const later = Date.now() + SHOWN_MS + 60_000;
    const { code, pin } = mine;
    const old = await atTime(
      () => later,
      async () => list((await openCard(code, pin)).json.token),
    );
    expect(old.json).toEqual({ items: [] });
  });

  test('tells of an order that was turned down in one word', async () => {
    const { token } = await card();
    const { json } = await raise(token);
    await take(json.id, 'light1', 'accept');
    const { status } = await act(json.id, 'reject', 'admin', { ground: 'insufficient', reason: '查无此处' });
    expect(status).toBe(200);
    expect((await list(token)).json.items).toEqual([
      expect.objectContaining({ id: json.id, status: 'not_done' }),
    ]);
    expect((await list(token)).text).not.toContain('查无此处');
  });
});
