import { beforeAll, describe, expect, test } from 'vitest';
import { handler as getCalendar } from '../../functions/dispatch/calendar/handlers/get-calendar.ts';
import { handler as putCalendar } from '../../functions/dispatch/calendar/handlers/put-calendar.ts';
import { handler as simulate } from '../../functions/dispatch/calendar/handlers/simulate-deadline.ts';
import { handler as act } from '../../functions/dispatch/handlers/act-on-work-order.ts';
import { handler as getOrder } from '../../functions/dispatch/handlers/get-work-order.ts';
import { handler as putCategory } from '../../functions/report/categories/handlers/put-category.ts';
import { handler as trackReport } from '../../functions/report/handlers/track-report.ts';
import { atTime, now } from '../../functions/shared/clock.ts';
import { issueAccessToken } from '../../functions/shared/http/access-token.ts';
import type { StaffIdentity } from '../../functions/shared/http/contract.ts';
import { orderIdOf } from '../../functions/shared/ids.ts';
import { type Call, call, type HttpHandler } from '../../functions/shared/testing/http-event.ts';
import { CODE, drain, openWorld, STAFF, submit } from './world.ts';

beforeAll(() => openWorld('deadlines'));

/** Moments as the district's clocks show them. Thursday the 5th is off, Saturday the 7th is worked for it. */
const at = (time: string): string => new Date(`2026-03-${time}:00+08:00`).toISOString();
const when = <T>(time: string, work: () => Promise<T>): Promise<T> =>
  atTime(() => Date.parse(at(time)), work);
const as = async (who: StaffIdentity, handler: HttpHandler, request: Call = {}) =>
  call(handler, { ...request, token: await issueAccessToken(who, now()) });
const refused = (status: number, code: string) => ({ status, json: { code } });

const POLE = 'lighting.pole';
const OFFICE = ['08:30-12:00', '14:30-18:00'];

describe('a category that leaves its deadline to the district', () => {
  let id: string;
  let trackingToken: string;
  const order = async () => (await as(STAFF.light1, getOrder, { params: { id } })).json;
  const does = (action: string, who: StaffIdentity, body: Record<string, unknown> = {}) =>
    as(who, act, { params: { id, action }, body });
  const follow = async () => (await call(trackReport, { params: { token: trackingToken } })).json;

  test('is due when the district has worked so long, and so is its first stage', async () => {
    await when('04T16:00', async () => {
      const { json } = await submit({ code: CODE, category: POLE, description: '灯杆歪了' });
      trackingToken = json.trackingToken;
      id = orderIdOf(json.reportId);
      await drain();
      expect(await order()).toMatchObject({
        status: 'queued',
        severity: 'normal',
        dueAt: at('07T16:00'),
        stageDueAt: at('04T17:00'),
      });
      expect(await follow()).toMatchObject({ dueAt: at('07T16:00') });
    });
  });

  test('has a time for the next stage from when it comes to it', () =>
    when('04T16:30', async () => {
      const { json } = await does('accept', STAFF.light1, { note: '这就去' });
      expect(json).toMatchObject({ dueAt: at('07T16:00'), stageDueAt: at('07T10:00') });
      expect((await does('start', STAFF.light1)).json.stageDueAt).toBe(at('07T10:00'));
    }));

  test.each([
    ['07T10:41', 'blue'],
    ['07T10:42', 'yellow'],
    ['07T16:00', 'yellow'],
    ['07T16:01', 'red'],
  ])('at %s is %s to staff and to the reporter: the day off was not counted', (time, colour) =>
    when(time, async () => {
      await drain();
      expect([(await order()).colour, (await follow()).colour]).toEqual([colour, colour]);
    }),
  );

  test('has no stage once it is finished', () =>
    when('07T17:00', async () => {
      const { json } = await does('finish', STAFF.light1, { note: '扶正了' });
      expect(json).toMatchObject({ status: 'finished', colour: 'grey' });
      expect(json).not.toHaveProperty('stageDueAt');
    }));
});

describe('the calendar', () => {
  const edit = async () => {
    const { code: _, ...rest } = (await as(STAFF.admin, getCalendar)).json;
    return rest as Record<string, unknown> & { version: number; off: unknown[] };
  };
  const ask = async (query: Record<string, string>) => (await as(STAFF.gridA, simulate, { query })).json;

  test('tells when a case would be due, each stage as if it began then', async () => {
    const answer = {
      severity: 'normal',
      clock: 'working',
      minutes: 840,
      createdAt: at('04T16:00'),
      yellowAt: at('07T10:42'),
    };
    expect(await ask({ category: POLE, at: at('04T16:00') })).toEqual({
      ...answer,
      dueAt: at('07T16:00'),
      stages: [
        { stage: 'route', minutes: 60, dueAt: at('04T17:00') },
        { stage: 'accept', minutes: 120, dueAt: at('04T18:00') },
        { stage: 'finish', minutes: 600, dueAt: at('07T09:30') },
      ],
      days: [
        { date: '2026-03-04', kind: 'working', hours: OFFICE, minutes: 120 },
        {
          date: '2026-03-05',
          kind: 'holiday',
          name: { zh: '停电日', en: 'No power' },
          hours: [],
          minutes: 0,
        },
        { date: '2026-03-06', kind: 'working', hours: OFFICE, minutes: 420 },
        { date: '2026-03-07', kind: 'made_up', as: 'thu', hours: OFFICE, minutes: 300 },
      ],
      more: 0,
    });
    expect(await ask({ category: 'lighting.lamp_out', severity: 'urgent', at: at('04T16:00') })).toEqual({
      severity: 'urgent',
      clock: 'elapsed',
      minutes: 1440,
      createdAt: at('04T16:00'),
      yellowAt: at('05T11:12'),
      dueAt: at('05T16:00'),
      stages: [],
      days: [],
      more: 0,
    });
  });

  test.each([
    [{ category: 'no.such' }, 'unknown_category'],
    [{ category: POLE, severity: 'dire' }, 'invalid_request'],
    [{ category: POLE, at: 'yesterday' }, 'invalid_request'],
    [{ category: POLE, at: '0001-01-01T00:00:00Z' }, 'invalid_request'],
    [{ category: POLE, at: '9999-01-01T00:00:00Z' }, 'invalid_request'],
    [{ category: POLE, days: '9' }, 'invalid_request'],
    [{}, 'invalid_request'],
  ])('refuses to tell of %j', async (query, code) => {
    expect(await as(STAFF.gridA, simulate, { query: query as Record<string, string> })).toMatchObject(
      refused(422, code),
    );
  });

  test('is the administrator’s to change, by version; what comes after counts by it', async () => {
    const before = await edit();
    const body = {
      ...before,
      off: [...before.off, { date: '2026-03-06', name: { zh: '又一天', en: 'One more' } }],
    };
    expect(await as(STAFF.oversight, putCalendar, { body })).toMatchObject(refused(403, 'forbidden'));
    const part = { ...STAFF.admin, id: 'S-EAST', regions: ['150603001'] };
    expect(await as(part, putCalendar, { body })).toMatchObject(refused(403, 'forbidden'));
    const answer = await as(STAFF.admin, putCalendar, { body });
    expect(answer).toMatchObject({ status: 200, json: { code: '150603', version: before.version + 1 } });
    expect(await as(STAFF.admin, putCalendar, { body })).toMatchObject(refused(409, 'stale_version'));
    expect(await ask({ category: POLE, at: at('04T16:00') })).toMatchObject({ dueAt: at('09T16:00') });
    expect((await as(STAFF.gridA, getCalendar)).json.off).toHaveLength(2);
  });

  const name = { zh: '假', en: 'Off' };
  const month = Array.from({ length: 31 }, (_, day) => ({
    date: `2026-05-${String(day + 1).padStart(2, '0')}`,
    name,
  }));
  test.each([
    ['without working hours', { week: {} }, 'body.week', 'week_without_hours'],
    ['in which a month is off', { off: month }, 'body.off', 'no_working_days'],
    ['with a day that is off and on', { on: [{ date: '2026-03-05', as: 'mon' }] }, 'body.on.0', 'date_twice'],
    [
      'with a day made up by a Sunday',
      { on: [{ date: '2026-03-08', as: 'sun' }] },
      'body.on.0',
      'made_up_without_hours',
    ],
    [
      'whose hours overlap',
      { week: { mon: ['08:00-12:00', '11:00-18:00'] } },
      'body.week.mon',
      'hours_overlap',
    ],
    ['whose hours run backwards', { week: { mon: ['18:00-08:00'] } }, 'body.week.mon', 'hours_overlap'],
    ['of no known place', { timeZone: 'Asia/Ordos' }, 'body.timeZone', 'unknown_zone'],
    ['with a day that is none', { off: [{ date: '2026-02-30', name }] }, 'body.off.0.date', undefined],
    [
      'with a longer stage than case',
      { deadline: { clock: 'working', case: 60, stages: { finish: 61 } } },
      'body.deadline.stages',
      'stage_longer_than_case',
    ],
    ['with more than it has', { code: '150604' }, 'body', undefined],
  ])('%s is refused, and nothing changes', async (_, change, path, message) => {
    const before = await edit();
    const answer = await as(STAFF.admin, putCalendar, { body: { ...before, ...change } });
    expect(answer).toMatchObject(refused(422, 'invalid_request'));
    expect(answer.json.errors).toContainEqual({ path, message: message ?? expect.any(String) });
    expect(await edit()).toEqual(before);
  });
});

describe('the deadline of a category', () => {
  const name = { zh: '灯杆', en: 'Lamp post' };
  const put = (body: Record<string, unknown>, version: number) =>
    as(STAFF.admin, putCategory, { params: { code: POLE }, body: { name, ...body, version } });

  test('can be told in full, and goes when it is left out', async () => {
    const deadline = {
      clock: 'working',
      case: 420,
      stages: { accept: 30 },
      severities: { urgent: { clock: 'elapsed', case: 120 } },
    };
    expect((await put({ deadline, severity: 'urgent' }, 1)).json).toMatchObject({
      deadline,
      severity: 'urgent',
    });
    const due = async () =>
      (await as(STAFF.gridA, simulate, { query: { category: POLE, at: at('04T16:00') } })).json;
    expect(await due()).toMatchObject({ severity: 'urgent', dueAt: at('04T18:00'), stages: [] });
    expect((await put({}, 2)).json).toEqual({ code: POLE, parent: 'lighting', name, version: 3 });
    expect(await due()).toMatchObject({ severity: 'normal', clock: 'working' });
  });

  test('is one thing or the other', async () => {
    const answer = await put({ hours: 4, deadline: { clock: 'working', case: 60 } }, 3);
    expect(answer).toMatchObject(refused(422, 'invalid_request'));
    expect(answer.json.errors).toEqual([{ path: 'body.hours', message: 'hours_or_deadline' }]);
  });
});
