import { beforeAll, describe, expect, test } from 'vitest';
import { changingNothing, holdAtRest } from './invariants.ts';
import { act, answer, follow, lamp, look, take } from './steps.ts';
import { drain, jpeg, openWorld, STAFF, tokenOf, upload } from './world.ts';

beforeAll(() => openWorld('joint'));

const OFFICE = 'C-150603001001';
const HOTLINE = 'H-150603001';
const ASKED = { kind: 'mediation', units: [OFFICE, HOTLINE], note: '请到现场一起调解' };

/** An order in hand, with a part for each of these units. */
async function shared(units = ASKED.units) {
  const filed = await lamp('accept', 'start');
  const asked = await act(filed.id, 'split', 'light1', { ...ASKED, units });
  expect(asked.status, asked.text).toBe(200);
  return { ...filed, parts: asked.json.partOrders.map(({ id }: { id: string }) => id) as string[] };
}
const part = (order: { json: { partOrders: { id: string; unit: { code: string } }[] } }, unit: string) =>
  order.json.partOrders.find((each) => each.unit.code === unit)?.id ?? '';

describe('several units on one case', () => {
  test('each has an order of its own; whoever leads finishes when all are done', async () => {
    const { id, token } = await shared();
    const lead = await look(id, 'light1');
    expect(lead.json).toMatchObject({ parts: { open: 2, total: 2 } });
    const [mine, other] = [part(lead, OFFICE), part(lead, HOTLINE)];
    const seen = (await look(mine, 'community')).json;
    expect(seen).toMatchObject({ parent: id, kind: 'mediation', description: ASKED.note, status: 'queued' });
    expect(seen.dueAt <= lead.json.dueAt).toBe(true);
    expect(JSON.stringify(seen)).not.toContain('灯不亮了三天');
    expect((await look(mine, 'light1')).status).toBe(404);

    const early = await changingNothing(() => act(id, 'finish', 'light1'));
    expect(early).toMatchObject({ status: 409, json: { code: 'parts_open' } });
    expect(early.json.detail).toContain('2');

    await take(mine, 'community', 'accept', 'start');
    const picture = await upload(await jpeg(), { token: await tokenOf(STAFF.community) });
    const done = await act(mine, 'finish', 'community', { note: '双方已和解', photos: [picture] });
    expect(done.json).toMatchObject({ status: 'closed', outcome: 'done' });
    await drain();
    const after = (await look(id, 'light1')).json;
    expect(after).toMatchObject({ parts: { open: 1, total: 2 }, status: 'in_progress' });
    const told = after.log.find(({ action }: { action: string }) => action === 'part_done');
    expect(told).toMatchObject({ note: '双方已和解', photos: [{ id: picture, status: 'cleared' }] });

    expect(await act(id, 'drop_part', 'light1', { part: other, reason: '不需要了' })).toMatchObject({
      status: 200,
    });
    expect((await look(other, 'admin')).json).toMatchObject({ status: 'closed', outcome: 'dropped' });
    await take(id, 'light1', 'finish');
    const page = await follow(token);
    expect(page).toMatchObject({ status: 'finished' });
    expect(JSON.stringify(page)).not.toMatch(/和解|part_/);
    await holdAtRest();
  });

  test('returning or passing on a part keeps it a part', async () => {
    const { id } = await shared([OFFICE]);
    const mine = part(await look(id, 'light1'), OFFICE);
    await act(mine, 'transfer', 'community', { unit: 'U-LIGHT', reason: '请照明所协助' });
    await take(mine, 'light2', 'accept', 'start', 'finish');
    expect((await look(id, 'light1')).json).toMatchObject({ parts: { open: 0, total: 1 } });
    await holdAtRest();
  });

  test('a part that is rejected is done with; one order may ask again', async () => {
    const { id } = await shared([OFFICE]);
    const mine = part(await look(id, 'light1'), OFFICE);
    await act(mine, 'reject', 'admin', { ground: 'not_our_matter', reason: '社区无权限' });
    await drain();
    expect((await look(id, 'light1')).json.parts).toEqual({ open: 0, total: 1 });
    expect((await act(id, 'split', 'light1', { ...ASKED, units: [OFFICE] })).json.parts).toEqual({
      open: 1,
      total: 2,
    });
    await drain();
    await holdAtRest();
  });

  test('after "not solved" the parts stay closed', async () => {
    const { id, token } = await shared([OFFICE]);
    const mine = part(await look(id, 'light1'), OFFICE);
    await take(mine, 'community', 'accept', 'start', 'finish');
    await take(id, 'light1', 'finish');
    await answer(token, false);
    await drain();
    expect((await look(id, 'light1')).json).toMatchObject({
      status: 'assigned',
      parts: { open: 0, total: 1 },
    });
    await holdAtRest();
  });

  test.each(['reject', 'merge'])('%s of the order closes what is open of it', async (verb) => {
    const { id, parts } = await shared();
    const root = await lamp();
    const said =
      verb === 'reject' ? { ground: 'insufficient', reason: '查无此处' } : { order: root.id, reason: '重复' };
    expect(await act(id, verb, 'admin', said)).toMatchObject({ status: 200 });
    for (const each of parts)
      expect((await look(each, 'admin')).json).toMatchObject({ status: 'closed', outcome: 'dropped' });
    await drain();
    await holdAtRest();
  });
});

describe('all at once', () => {
  test('ten parts finished together are ten, and the order counts each', async () => {
    const { id } = await shared([OFFICE]);
    for (let round = 0; round < 9; round++)
      expect((await act(id, 'split', 'light1', { ...ASKED, units: [OFFICE] })).status).toBe(200);
    const ids: string[] = (await look(id, 'light1')).json.partOrders.map((each: { id: string }) => each.id);
    expect(ids).toHaveLength(10);
    for (const each of ids) await take(each, 'community', 'accept', 'start');
    const finish = async (each: string): Promise<void> => {
      // A client that hears "busy" asks again.
      for (let i = 0; i < 10 && (await act(each, 'finish', 'community')).status === 503; i++);
    };
    await Promise.all(ids.map(finish));
    await drain();
    expect((await look(id, 'light1')).json.parts).toEqual({ open: 0, total: 10 });
    await holdAtRest();
  });

  test('finishing a part and dropping it: one of both', async () => {
    const { id, parts } = await shared([OFFICE]);
    const [mine = ''] = parts;
    await take(mine, 'community', 'accept', 'start');
    const answers = await Promise.all([
      act(mine, 'finish', 'community'),
      act(id, 'drop_part', 'light1', { part: mine, reason: '不需要了' }),
    ]);
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
    await drain();
    await holdAtRest();
  });
});

describe('refused, and nothing changes', () => {
  test.each([
    ['no unit', { ...ASKED, units: [] }, 422, 'invalid_request'],
    [
      'eleven units',
      { ...ASKED, units: Array.from({ length: 11 }, (_, i) => `U-X${i}`) },
      422,
      'invalid_request',
    ],
    ['a unit twice', { ...ASKED, units: [OFFICE, OFFICE] }, 422, 'invalid_request'],
    ['a unit that is not there', { ...ASKED, units: ['U-NOBODY'] }, 422, 'unknown_unit'],
    ['what is asked left out', { kind: 'task', units: [OFFICE] }, 422, 'invalid_request'],
    ['a kind that is not known', { ...ASKED, kind: 'party' }, 422, 'invalid_request'],
  ])('%s', async (_, said, status, code) => {
    const { id } = await lamp('accept');
    const refused = await changingNothing(() => act(id, 'split', 'light1', said));
    expect(refused).toMatchObject({ status, json: { code } });
  });

  test('a part is split, merged or dropped by nobody', async () => {
    const { id, parts } = await shared();
    const [mine = ''] = parts;
    const whole = await lamp();
    for (const [order, verb, said, code] of [
      [mine, 'split', ASKED, 'part_stays'],
      [mine, 'merge', { order: whole.id, reason: '重复' }, 'part_stays'],
      [whole.id, 'merge', { order: mine, reason: '重复' }, 'part_stays'],
      [whole.id, 'drop_part', { part: mine, reason: '不需要了' }, 'illegal_transition'],
      [id, 'drop_part', { part: whole.id, reason: '不需要了' }, 'unknown_part'],
    ] as const) {
      const refused = await changingNothing(() => act(order, verb, 'admin', said));
      expect({ verb, ...refused.json }).toMatchObject({ verb, code });
    }
  });

  test('who neither leads nor supervises', async () => {
    const { id } = await lamp('accept');
    expect(await changingNothing(() => act(id, 'split', 'light2', ASKED))).toMatchObject({ status: 403 });
    expect(await changingNothing(() => act(id, 'split', 'west', ASKED))).toMatchObject({ status: 404 });
  });
});
