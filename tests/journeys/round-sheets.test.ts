import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { handler as answerPoint } from '../../functions/dispatch/inspections/handlers/answer-sheet.ts';
import { handler as raiseInspection } from '../../functions/dispatch/inspections/handlers/raise-inspection.ts';
import { roundId } from '../../functions/dispatch/inspections/plans/domain/round-id.ts';
import { handler as createPlan } from '../../functions/dispatch/inspections/plans/handlers/create-plan.ts';
import { sweepPlans } from '../../functions/dispatch/inspections/plans/sweep-plans.ts';
import { atTime } from '../../functions/shared/clock.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { changingNothing, holdAtRest } from './invariants.ts';
import { act, lamp, look, take, type Who } from './steps.ts';
import { CODE, drain, GRID, jpeg, newKey, openWorld, STAFF, tokenOf, upload } from './world.ts';

beforeAll(() => openWorld('sheets'));

const SHEET = [
  { id: 'lamp', kind: 'check', text: { zh: '灯亮', en: 'Lamp lit' }, photo: true },
  { id: 'volt', kind: 'number', text: { zh: '电压', en: 'Voltage' }, unit: 'V', least: 200, most: 240 },
  { id: 'paint', kind: 'check', text: { zh: '油漆', en: 'Paint' }, required: false },
];
const as = async (who: Who) => ({ token: await tokenOf(STAFF[who]) });
const tell = async (id: string, body: object, key = newKey(), who: Who = 'gridA') =>
  call(answerPoint, {
    params: { id },
    body: body as Record<string, unknown>,
    headers: { 'idempotency-key': key },
    ...(await as(who)),
  });
const pointsOf = async (id: string) => (await look(id, 'gridA')).json.checks;
const picture = async () => upload(await jpeg(), await as('gridA'));

let serial = 0;
/** A round of grid A's worker, taken through these actions. */
async function round(...actions: string[]): Promise<string> {
  const [date, day] = [
    `2026-06-${String(++serial).padStart(2, '0')}`,
    (time: string) => Date.parse(`${date}T${time}:00+08:00`),
  ];
  const plan = await atTime(
    () => day('08:00'),
    async () =>
      call(createPlan, {
        body: {
          ...{
            title: '路灯巡查',
            category: 'lighting.pole',
            rule: 'FREQ=DAILY;COUNT=1',
            start: date,
            time: '09:00',
          },
          ...{ regions: [GRID], to: { role: 'grid_worker' }, sheet: SHEET },
        },
        ...(await as('community')),
      }),
  );
  expect(plan.status, plan.text).toBe(201);
  expect(await atTime(() => day('09:00'), sweepPlans)).toBe(1);
  await drain();
  const id = roundId(plan.json.id, date, GRID);
  if (actions.length > 0) await take(id, 'gridA', ...actions);
  return id;
}

describe('a round', () => {
  let id: string;
  beforeEach(async () => {
    id = await round('accept', 'start');
  });

  test('is walked point by point, and finished when each that must be has its answer', async () => {
    expect((await look(id, 'gridA')).json).toMatchObject({ sheet: { checks: 3 }, version: 3 });
    const early = await changingNothing(() => act(id, 'finish', 'gridA'));
    expect(early).toMatchObject({
      status: 409,
      json: {
        code: 'sheet_incomplete',
        detail: expect.stringContaining('灯亮、电压'),
        errors: [{ path: 'sheet.lamp' }, { path: 'sheet.volt' }],
      },
    });
    const photo = await picture();
    expect((await tell(id, { point: 'lamp', result: 'ok', photos: [photo] })).json).toEqual({
      ...{ point: 'lamp', n: 1, result: 'ok' },
    });
    expect((await tell(id, { point: 'volt', value: 199 })).json.result).toBe('not_ok');
    expect((await tell(id, { point: 'volt', value: 221, note: '复测' })).json).toMatchObject({
      n: 2,
      result: 'ok',
    });
    await drain();
    const [lampPoint, volt, paint] = await pointsOf(id);
    expect(lampPoint.answer).toMatchObject({ result: 'ok', photos: [{ id: photo, status: 'cleared' }] });
    expect(volt.answer).toMatchObject({ value: 221, note: '复测', times: 2, by: STAFF.gridA.name });
    expect(paint).not.toHaveProperty('answer');
    const { json: order } = await look(id, 'gridA');
    expect(order).toMatchObject({ version: 3, photos: [] });
    // Nobody else's decision is outdated by a point.
    expect((await act(id, 'finish', 'gridA', { version: 3 })).json).toMatchObject({
      status: 'closed',
      outcome: 'done',
    });
    expect((await tell(id, { point: 'paint', result: 'ok' })).json.code).toBe('illegal_transition');
    await holdAtRest();
  });

  test('hears each answer once, however often and in whatever order it is sent', async () => {
    const key = newKey();
    const answers = await Promise.all([1, 2, 3].map(() => tell(id, { point: 'paint', result: 'ok' }, key)));
    expect(answers.map(({ json }) => json.n)).toEqual([1, 1, 1]);
    const others = await Promise.all([1, 2, 3].map(() => tell(id, { point: 'paint', result: 'not_ok' })));
    expect(others.map(({ json }) => json.n).sort()).toEqual([2, 3, 4]);
    expect((await pointsOf(id))[2].answer).toMatchObject({ result: 'not_ok', times: 4 });
    expect((await tell(id, { point: 'paint', result: 'not_ok' }, key)).json.code).toBe(
      'idempotency_mismatch',
    );
  });

  test('told again after its end, an answer is the one it was', async () => {
    const key = newKey();
    await tell(id, { point: 'volt', value: 220 }, key);
    await tell(id, { point: 'lamp', result: 'ok', photos: [await picture()] });
    await take(id, 'gridA', 'finish');
    expect((await tell(id, { point: 'volt', value: 220 }, key)).json).toMatchObject({ n: 1, result: 'ok' });
  });

  test('what is found on it becomes an order of its own, and both say so', async () => {
    const finding = await call(raiseInspection, {
      body: {
        category: 'lighting.lamp_out',
        description: '灯不亮',
        code: CODE,
        foundBy: { order: id, point: 'lamp' },
        photos: [await picture()],
      },
      headers: { 'idempotency-key': newKey() },
      ...(await as('gridA')),
    });
    expect(finding.status).toBe(201);
    await drain();
    const { json: found } = await look(finding.json.id, 'light1');
    expect(found).toMatchObject({ origin: 'staff', foundBy: { order: id, point: 'lamp' } });
    expect((await look(id, 'gridA')).json.log.at(-1)).toMatchObject({
      action: 'found',
      details: { finding: finding.json.id, point: 'lamp' },
    });
    await holdAtRest();
  });

  test.each([
    ['of a point there is none', { point: 'nothing', result: 'ok' }, 422, 'unknown_point'],
    ['without the picture it asks for', { point: 'lamp', result: 'ok' }, 422, 'invalid_request'],
    ['of a number in words', { point: 'volt', result: 'ok' }, 422, 'invalid_request'],
    ['that says nothing', { point: 'paint' }, 422, 'invalid_request'],
    [
      'with a picture nobody sent',
      { point: 'lamp', result: 'ok', photos: [`U${'0'.repeat(32)}`] },
      422,
      'upload_unavailable',
    ],
  ])('refuses an answer %s', async (_, body, status, code) => {
    expect(await changingNothing(() => tell(id, body))).toMatchObject({ status, json: { code } });
  });

  test('takes answers from whoever walks it alone', async () => {
    const of = async (who: Who) => (await tell(id, { point: 'paint', result: 'ok' }, newKey(), who)).status;
    expect([await of('community'), await of('gridB'), await of('light1')]).toEqual([403, 404, 404]);
  });
});

test('a round that nobody took up, and an order without a sheet, take no answers', async () => {
  const id = await round();
  expect((await tell(id, { point: 'paint', result: 'ok' })).json.code).toBe('illegal_transition');
  const { id: other } = await lamp('accept');
  const answer = await tell(other, { point: 'paint', result: 'ok' }, newKey(), 'light1');
  expect(answer.json.code).toBe('unknown_point');
});
