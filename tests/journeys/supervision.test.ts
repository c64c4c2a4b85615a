import { beforeAll, describe, expect, test } from 'vitest';
import { actOnOrder } from '../../functions/dispatch/act.ts';
import { sweepDeadlines } from '../../functions/dispatch/escalation/sweep-deadlines.ts';
import { handler as listWorkOrders } from '../../functions/dispatch/handlers/list-work-orders.ts';
import { handler as listAssignable } from '../../functions/dispatch/supervision/handlers/list-assignable.ts';
import { atTime } from '../../functions/shared/clock.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { changingNothing, holdAtRest } from './invariants.ts';
import { act, follow, lamp, look, take, type Who } from './steps.ts';
import { drain, openWorld, STAFF, tokenOf } from './world.ts';

beforeAll(() => openWorld('supervision'));

const HOUR = 3_600_000;
const later = <T>(hours: number, work: () => Promise<T>): Promise<T> =>
  atTime(() => Date.now() + hours * HOUR, work);
const ahead = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();
const log = async (id: string) =>
  (await look(id, 'admin')).json.log.map(({ action }: { action: string }) => action);
const seen = async (id: string) => (await look(id, 'admin')).json;
const view = async (who: Who, query: Record<string, string>) =>
  (await call(listWorkOrders, { query, token: await tokenOf(STAFF[who]) })).json;
const ids = async (who: Who, name: string): Promise<string[]> =>
  (await view(who, { view: name, limit: '100' })).items.map(({ id }: { id: string }) => id);

describe('given to a person', () => {
  test('of its unit, or the grid worker of the place', async () => {
    const { id } = await lamp();
    const choice = await call(listAssignable, { params: { id }, token: await tokenOf(STAFF.lightHead) });
    expect(choice.json.items.map((each: { id: string }) => each.id).sort()).toEqual([
      'S-GRIDA',
      'S-LIGHT1',
      'S-LIGHT2',
      'S-LIGHTH',
    ]);
    expect((await act(id, 'assign', 'lightHead', { staff: 'S-LIGHT1' })).json).toMatchObject({
      status: 'assigned',
      assignee: { id: 'S-LIGHT1' },
      unit: { code: 'U-LIGHT' },
    });
    expect((await act(id, 'assign', 'admin', { staff: 'S-GRIDA' })).json).toMatchObject({
      assignee: { id: 'S-GRIDA' },
      unit: { code: 'C-150603001001' },
    });
    await drain();
  });

  test('and to nobody else', async () => {
    const { id } = await lamp();
    await changingNothing(async () => {
      for (const staff of ['S-GRIDB', 'S-WEST', 'S-ADMIN', 'S-OVER', 'S-NOBODY'])
        expect((await act(id, 'assign', 'admin', { staff })).json.code).toBe('not_assignable');
      expect((await act(id, 'assign', 'light1', { staff: 'S-LIGHT1' })).status).toBe(403);
      expect((await act(id, 'assign', 'admin', {})).json.code).toBe('invalid_request');
    });
  });
});

describe('more time', () => {
  test('is added to what there was, counted, and leaves the level', async () => {
    const { id } = await lamp('accept');
    const { dueAt, yellowAt: _ } = await seen(id);
    await later(25, sweepDeadlines);
    expect((await act(id, 'extend', 'community', { minutes: 600, reason: '等配件' })).status).toBe(200);
    const after = await seen(id);
    expect(Date.parse(after.dueAt) - Date.parse(dueAt)).toBe(600 * 60_000);
    expect(after).toMatchObject({ extension: { count: 1, minutes: 600 }, escalation: { level: 1 } });
    // Its second level is counted from the new end.
    await later(33, sweepDeadlines);
    expect((await seen(id)).escalation.level).toBe(1);
    await later(42, sweepDeadlines);
    expect((await seen(id)).escalation.level).toBe(2);
    await drain();
  });

  test('is refused without reason, in excess, and to whoever has the order', async () => {
    const { id } = await lamp('accept');
    const most = 90 * 24 * 60;
    await changingNothing(async () => {
      for (const body of [
        { minutes: 60 },
        { reason: 'x' },
        { minutes: 0, reason: 'x' },
        { minutes: 1.5, reason: 'x' },
        { minutes: most + 1, reason: 'x' },
        { minutes: 1e18, reason: 'x' },
      ])
        expect((await act(id, 'extend', 'community', body)).json.code).toBe('invalid_request');
      for (const who of ['light1', 'lightHead', 'oversight'] as const)
        expect((await act(id, 'extend', who, { minutes: 60, reason: 'x' })).json.code).toBe('forbidden');
    });
    await act(id, 'extend', 'community', { minutes: most - 1, reason: '等配件' });
    expect((await act(id, 'extend', 'community', { minutes: 2, reason: 'x' })).json.code).toBe(
      'invalid_request',
    );
    await drain();
  });
});

describe('put off', () => {
  test('is asked for by one, approved by another, and ends by itself', async () => {
    const { id, token } = await lamp('accept', 'start');
    const before = await seen(id);
    const asked = { reason: '等配件到货', until: ahead(48) };
    expect((await act(id, 'suspend', 'light1', asked)).json).toMatchObject({
      status: 'in_progress',
      suspension: { reason: '等配件到货', by: { id: 'S-LIGHT1' } },
    });
    expect((await act(id, 'suspend', 'light1', asked)).json.code).toBe('illegal_transition');
    expect((await act(id, 'approve_suspension', 'light1')).json.code).toBe('forbidden');
    const { json } = await act(id, 'approve_suspension', 'community');
    expect(json).toMatchObject({ status: 'suspended', held: { until: asked.until } });
    expect(json).not.toHaveProperty('suspension');
    // Its clock goes on: the reporter waits all the same.
    expect((await seen(id)).dueAt).toBe(before.dueAt);
    expect((await act(id, 'finish', 'light1')).json.code).toBe('illegal_transition');
    await drain();
    expect((await follow(token)).status).not.toBe('finished');
    await later(47.9, sweepDeadlines);
    expect((await seen(id)).status).toBe('suspended');
    await later(48.1, () => Promise.all([sweepDeadlines(), sweepDeadlines()]));
    expect(await seen(id)).toMatchObject({ status: 'in_progress', dueAt: before.dueAt });
    expect((await log(id)).filter((action: string) => action === 'resumed')).toHaveLength(1);
    await drain();
  });

  test('is declined, taken up early, and goes with whoever asked', async () => {
    const { id } = await lamp('accept');
    await act(id, 'suspend', 'light1', { reason: '等配件' });
    expect((await act(id, 'decline_suspension', 'community', { reason: '库里有' })).status).toBe(200);
    expect((await act(id, 'approve_suspension', 'community')).json.code).toBe('illegal_transition');
    await act(id, 'suspend', 'light1', { reason: '等配件' });
    await act(id, 'approve_suspension', 'admin');
    expect((await act(id, 'resume', 'light1')).json).toMatchObject({ status: 'accepted' });
    await act(id, 'suspend', 'light1', { reason: '等配件' });
    await act(id, 'return', 'light1', { reason: '不归我们' });
    expect(await seen(id)).not.toHaveProperty('suspension');
    await drain();
  });

  test('is refused for a time that is past, too far or over before it is approved', async () => {
    const { id } = await lamp('accept');
    await changingNothing(async () => {
      for (const until of [ahead(-1), ahead(31 * 24), 'tomorrow'])
        expect((await act(id, 'suspend', 'light1', { reason: 'x', until })).json.code).toBe(
          'invalid_request',
        );
    });
    await act(id, 'suspend', 'light1', { reason: '等配件', until: ahead(1) });
    const late = later(2, () => actOnOrder(id, 'approve_suspension', {}, STAFF.community));
    await expect(late).rejects.toThrow('suspension_over');
    await drain();
  });
});

describe('urged', () => {
  test('is answered with a receipt that whoever urged sees', async () => {
    const { id } = await lamp('accept');
    const { version } = await seen(id);
    expect((await act(id, 'urge', 'oversight', { note: '今天务必处理' })).status).toBe(200);
    // Nobody's own decision is outdated by being urged.
    expect((await act(id, 'start', 'light1', { version })).status).toBe(200);
    expect((await act(id, 'acknowledge', 'community', { note: '代答' })).json.code).toBe('forbidden');
    expect((await act(id, 'acknowledge', 'light1', {})).json.code).toBe('invalid_request');
    expect((await act(id, 'acknowledge', 'light1', { note: '下午到场' })).status).toBe(200);
    const { urges, urgedAt } = (await look(id, 'oversight')).json;
    expect(urges).toMatchObject([
      { by: { id: 'S-OVER' }, receipt: { by: { id: 'S-LIGHT1' }, note: '下午到场' } },
    ]);
    expect(urgedAt).toBeUndefined();
    expect((await act(id, 'acknowledge', 'light1', { note: 'x' })).json.code).toBe('illegal_transition');
    await later(12, sweepDeadlines);
    expect(await log(id)).not.toContain('urge_unanswered');
    await drain();
  });

  test('and not answered: the office above hears of it once', async () => {
    const { id } = await lamp('accept');
    await act(id, 'urge', 'oversight', { note: '今天务必处理' });
    for (const hours of [1.9, 2.1, 2.1, 5]) await later(hours, sweepDeadlines);
    expect((await log(id)).filter((action: string) => action === 'urge_unanswered')).toHaveLength(1);
    await drain();
  });

  test('twenty times, and not once more', async () => {
    const { id } = await lamp('accept');
    for (let i = 0; i < 20; i++)
      expect((await act(id, 'urge', 'oversight', { note: '快' })).status).toBe(200);
    expect((await act(id, 'urge', 'oversight', { note: '快' })).json.code).toBe('urged_often');
    await drain();
  });
});

test('a word beside the work moves no clock and is nobody else’s business', async () => {
  const { id, token } = await lamp('accept');
  const { dueAt, version } = await seen(id);
  const steps = (await follow(token)).steps.length;
  expect((await act(id, 'note', 'light1', { note: '联系了供货商' })).json).toMatchObject({ dueAt });
  expect((await act(id, 'start', 'light1', { version })).status).toBe(200);
  await drain();
  expect((await follow(token)).steps).toHaveLength(steps + 1);
  expect((await act(id, 'note', 'oversight', { note: 'x' })).json.code).toBe('forbidden');
});

describe('the lists of whoever oversees', () => {
  test('show what stands out, while it does', async () => {
    const { id } = await lamp('accept', 'start');
    await act(id, 'urge', 'oversight', { note: '今天务必处理' });
    expect(await ids('oversight', 'urged')).toContain(id);
    await later(25, sweepDeadlines);
    expect(await ids('community', 'escalated')).toContain(id);
    expect(await ids('west', 'escalated')).toEqual([]);
    expect(await ids('light1', 'escalated')).toEqual([]);
    expect(await ids('oversight', 'returned')).not.toContain(id);
    await take(id, 'light1', 'finish');
    for (const name of ['urged', 'escalated']) expect(await ids('oversight', name)).not.toContain(id);
  });

  test('show what came back twice, page by page', async () => {
    const back: string[] = [];
    for (let i = 0; i < 3; i++) {
      const { id } = await lamp('accept');
      await act(id, 'return', 'light1', { reason: '不归我们' });
      await act(id, 'return', 'community', { reason: '不归我们' });
      await act(id, 'transfer', 'admin', { reason: '归你们', unit: 'U-LIGHT' });
      await take(id, 'light1', 'accept');
      await act(id, 'return', 'light1', { reason: '不归我们' });
      back.push(id);
    }
    const found: string[] = [];
    let cursor = '';
    do {
      const answer = await view('oversight', { view: 'returned', limit: '2', ...(cursor ? { cursor } : {}) });
      found.push(...answer.items.map(({ id }: { id: string }) => id));
      cursor = answer.nextCursor ?? '';
    } while (cursor);
    expect(found).toEqual(back);
    // The last return was to the community: a department's head sees it when it is theirs again, its members do not.
    const [again = ''] = back;
    expect(await ids('lightHead', 'returned')).toEqual([]);
    await act(again, 'transfer', 'admin', { reason: '归你们', unit: 'U-LIGHT' });
    expect(await ids('lightHead', 'returned')).toEqual([again]);
    expect(await ids('light1', 'returned')).toEqual([]);
    await drain();
    await holdAtRest();
  });
});
