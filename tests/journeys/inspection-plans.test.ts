import { beforeAll, describe, expect, test } from 'vitest';
import { handler as createPlan } from '../../functions/dispatch/inspections/plans/handlers/create-plan.ts';
import { handler as deletePlan } from '../../functions/dispatch/inspections/plans/handlers/delete-plan.ts';
import { handler as getPlan } from '../../functions/dispatch/inspections/plans/handlers/get-plan.ts';
import { handler as listPlans } from '../../functions/dispatch/inspections/plans/handlers/list-plans.ts';
import { handler as previewPlan } from '../../functions/dispatch/inspections/plans/handlers/preview-plan.ts';
import { handler as putPlan } from '../../functions/dispatch/inspections/plans/handlers/put-plan.ts';
import { handler as minutely, sweepPlans } from '../../functions/dispatch/inspections/plans/sweep-plans.ts';
import { atTime } from '../../functions/shared/clock.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { allRows, changingNothing, holdAtRest } from './invariants.ts';
import type { Who } from './steps.ts';
import { look } from './steps.ts';
import { COMMUNITY, drain, GRID, OTHER_GRID, openWorld, STAFF, tokenOf } from './world.ts';

beforeAll(() => openWorld('plans'));

const on = <T>(date: string, time: string, work: () => Promise<T>): Promise<T> =>
  atTime(() => Date.parse(`${date}T${time}:00+08:00`), work);
const POINTS = [
  { id: 'p1', kind: 'check', text: { zh: '灯亮', en: 'Lamp lit' }, photo: true },
  { id: 'p2', kind: 'number', text: { zh: '电压', en: 'Voltage' }, unit: 'V', least: 200, most: 240 },
];
const PLAN = {
  title: '路灯巡查',
  category: 'lighting.pole',
  rule: 'FREQ=DAILY',
  start: '2026-03-02',
  time: '09:00',
  regions: [GRID, OTHER_GRID],
  to: { role: 'grid_worker' },
  sheet: POINTS,
};
const as = async (who: Who) => ({ token: await tokenOf(STAFF[who]) });
const create = async (body: object = {}, who: Who = 'community') =>
  call(createPlan, { body: { ...PLAN, ...body }, ...(await as(who)) });
const put = async (id: string, body: object, who: Who = 'community') =>
  call(putPlan, { params: { id }, body: { ...PLAN, ...body }, ...(await as(who)) });
const remove = async (id: string, version: number, date: string): Promise<void> => {
  const query = { version: String(version) };
  const { status } = await on(date, '08:30', async () =>
    call(deletePlan, { params: { id }, query, ...(await as('community')) }),
  );
  expect(status).toBe(204);
};
const plan = async (id: string) => (await call(getPlan, { params: { id }, ...(await as('admin')) })).json;
const rounds = async (id: string): Promise<{ id: string; date: string; region: string }[]> =>
  (await allRows())
    .filter((row) => row.type === 'order' && (row.plan as { id: string } | undefined)?.id === id)
    .map((row) => ({
      id: String(row.id),
      date: (row.plan as { date: string }).date,
      region: (row.place as { regionCode: string }).regionCode,
    }))
    .sort((a, b) => (a.date + a.region < b.date + b.region ? -1 : 1));

describe('a plan of rounds', () => {
  test('begins an order in each of its regions when its time comes, once, whoever ticks', async () => {
    const made = await on('2026-03-02', '08:00', () => create());
    expect(made.status).toBe(201);
    const { id } = made.json;
    expect(made.json.next).toEqual({ date: '2026-03-02', at: '2026-03-02T01:00:00.000Z' });
    expect(await on('2026-03-02', '08:59', sweepPlans)).toBe(0);
    const told = await on('2026-03-02', '09:00', () =>
      Promise.all([sweepPlans(), sweepPlans(), sweepPlans()]),
    );
    expect(told.reduce((sum, each) => sum + each)).toBe(2);
    expect(await on('2026-03-02', '09:01', sweepPlans)).toBe(0);
    // The clock is set back by an hour: nothing comes twice.
    expect(await on('2026-03-02', '08:05', sweepPlans)).toBe(0);
    expect(await rounds(id)).toMatchObject([
      { date: '2026-03-02', region: GRID },
      { date: '2026-03-02', region: OTHER_GRID },
    ]);
    const [first] = await rounds(id);
    const { json: order } = await look(first?.id ?? '', 'gridA');
    expect(order).toMatchObject({
      origin: 'schedule',
      status: 'assigned',
      assignee: { id: STAFF.gridA.id },
      plan: { title: PLAN.title, date: '2026-03-02' },
      log: [{ action: 'scheduled', by: { role: 'system' } }],
    });
    await drain();
    await remove(id, 1, '2026-03-02');
    expect((await look(first?.id ?? '', 'gridA')).status).toBe(200);
    await holdAtRest();
  });

  test('catches up with a day; what is older is named, not begun', async () => {
    const { id } = (await on('2026-04-01', '08:00', () => create({ start: '2026-04-01', regions: [GRID] })))
      .json;
    const context = { getRemainingTimeInMillis: () => 58_000 } as never;
    expect(await on('2026-04-05', '08:00', () => minutely({}, context))).toEqual({ raised: 1 });
    expect((await rounds(id)).map(({ date }) => date)).toEqual(['2026-04-04']);
    expect((await plan(id)).missed).toEqual(['2026-04-03', '2026-04-02', '2026-04-01']);
    await remove(id, 1, '2026-04-05');
  });

  test('edited or paused after its time, what was due is begun as it was planned then', async () => {
    const { id } = (await on('2026-05-04', '08:00', () => create({ start: '2026-05-04', regions: [GRID] })))
      .json;
    const edit = { start: '2026-05-04', regions: [OTHER_GRID], title: '新巡查', time: '18:00', version: 1 };
    const edited = await on('2026-05-04', '10:00', () => put(id, edit));
    expect(edited.json).toMatchObject({ version: 2, next: { date: '2026-05-05' }, last: '2026-05-04' });
    const [round] = await rounds(id);
    expect(round).toMatchObject({ date: '2026-05-04', region: GRID });
    expect((await look(round?.id ?? '', 'admin')).json.plan.title).toBe(PLAN.title);
    expect((await on('2026-05-04', '10:00', () => put(id, edit))).json.code).toBe('stale_version');
    const paused = await on('2026-05-06', '08:00', () => put(id, { ...edit, version: 2, paused: true }));
    expect(paused.json).toMatchObject({ paused: true, version: 3 });
    expect(paused.json).not.toHaveProperty('next');
    expect(await on('2026-05-20', '08:00', sweepPlans)).toBe(0);
    const again = await on('2026-05-20', '09:00', () => put(id, { ...edit, version: 3 }));
    expect(again.json.next.date).toBe('2026-05-20');
    expect((await rounds(id)).map(({ date }) => date)).toEqual(['2026-05-04', '2026-05-05']);
    await remove(id, 4, '2026-05-20');
    await drain();
    await holdAtRest();
  });

  test('edited by two at once, one is told', async () => {
    const { id } = (await create({ start: '2099-01-01' })).json;
    const answers = await Promise.all(
      [1, 2, 3].map((n) => put(id, { start: '2099-01-01', title: `第${n}`, version: 1 })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await plan(id)).version).toBe(2);
  });

  test('is seen by whoever answers for its regions', async () => {
    const { id } = (await create({ start: '2099-01-01' })).json;
    const ids = async (who: Who) =>
      (await call(listPlans, await as(who))).json.items.map((each: { id: string }) => each.id);
    expect(await ids('community')).toContain(id);
    expect(await ids('west')).not.toContain(id);
    expect((await call(getPlan, { params: { id }, ...(await as('west')) })).status).toBe(404);
  });

  test('shows its next ten dates, days off among them', async () => {
    const body = { rule: 'FREQ=WEEKLY;BYDAY=TH', start: '2026-03-01', time: '09:00', workingDaysOnly: true };
    const { json } = await on('2026-03-01', '00:00', async () =>
      call(previewPlan, { body, ...(await as('community')) }),
    );
    expect(json.dates).toHaveLength(10);
    expect(json.dates[0]).toEqual({ date: '2026-03-05', at: '2026-03-05T01:00:00.000Z', leftOut: true });
  });

  test.each([
    ['each second', { rule: 'FREQ=SECONDLY' }, 'invalid_request', 'rule_frequency'],
    ['a thousand million times', { rule: 'FREQ=DAILY;COUNT=1000000000' }, 'invalid_request', 'rule_count'],
    ['until last year', { rule: 'FREQ=DAILY;UNTIL=20250101' }, 'rule_without_dates', ''],
    [
      'on the 31st of February',
      { rule: 'FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31', start: '2026-02-01' },
      'rule_without_dates',
      '',
    ],
    ['at a place that is none', { regions: ['15060399900101'] }, 'forbidden', ''],
    ['by nobody', { to: { unit: 'U-NOBODY' } }, 'unknown_unit', ''],
    ['of no category', { category: 'lighting.none' }, 'unknown_category', ''],
    ['of a group', { category: 'lighting' }, 'category_is_group', ''],
    ['by grid workers of a subdistrict', { regions: ['150603001'] }, 'invalid_request', 'needs_community'],
    [
      'in eleven regions',
      { regions: Array.from({ length: 11 }, (_, i) => `${COMMUNITY}${10 + i}`) },
      'invalid_request',
      '',
    ],
    [
      'with 61 points',
      { sheet: Array.from({ length: 61 }, (_, i) => ({ ...POINTS[0], id: `p${i}` })) },
      'invalid_request',
      '',
    ],
    ['with a point twice', { sheet: [POINTS[0], POINTS[0]] }, 'invalid_request', 'repeated'],
    [
      'with a range backwards',
      { sheet: [{ ...POINTS[1], least: 9, most: 1 }] },
      'invalid_request',
      'range_backwards',
    ],
    ['at 25 o’clock', { time: '25:00' }, 'invalid_request', ''],
  ])('%s is refused', async (_, body, code, message) => {
    const answer = await changingNothing(() => create(body));
    expect(answer.status).toBe(code === 'forbidden' ? 403 : 422);
    expect(answer.json.code).toBe(code);
    expect(answer.text).toContain(message);
  });

  test('a region that is none is named to whoever may plan everywhere', async () => {
    expect((await create({ regions: ['15060399900101'] }, 'admin')).json.code).toBe('unknown_region');
  });
});
