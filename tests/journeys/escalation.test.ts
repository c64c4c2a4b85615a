import { beforeAll, describe, expect, test } from 'vitest';
import { handler as minutely, sweepDeadlines } from '../../functions/dispatch/escalation/sweep-deadlines.ts';
import { handler as actOnOrder } from '../../functions/dispatch/handlers/act-on-work-order.ts';
import { atTime } from '../../functions/shared/clock.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { holdAtRest } from './invariants.ts';
import { act, follow, lamp, look, take } from './steps.ts';
import { drain, openWorld, STAFF, tokenOf } from './world.ts';

beforeAll(() => openWorld('escalation'));

const HOUR = 3_600_000;
const later = <T>(hours: number, work: () => Promise<T>): Promise<T> =>
  atTime(() => Date.now() + hours * HOUR, work);
/** A minute's tick, so many hours from now. */
const tick = (hours: number): Promise<number> => later(hours, sweepDeadlines);
const log = async (id: string) =>
  (await look(id, 'admin')).json.log.map(
    (line: { action: string; details?: { level: string; to: string } }) =>
      line.details?.level ? `${line.action} ${line.details.level} ${line.details.to}` : line.action,
  );
const CLIMB = [
  'routed',
  'nearly_due',
  'escalated 1 C-150603001001',
  'escalated 2 H-150603001',
  'escalated 3 H-150603',
];

describe('an order that nobody takes', () => {
  test('climbs through all offices, each once, however often the minute comes', async () => {
    const { id, token } = await lamp();
    expect(await tick(1)).toBe(0);
    expect(await tick(20)).toBe(1);
    // Twice at once, and again.
    await later(25, () => Promise.all([sweepDeadlines(), sweepDeadlines()]));
    expect(await log(id)).toEqual(CLIMB.slice(0, 3));
    expect((await look(id, 'admin')).json).toMatchObject({
      version: 3,
      escalation: { level: 1, to: { code: 'C-150603001001' } },
    });
    await tick(32);
    await tick(40);
    await tick(400);
    expect(await log(id)).toEqual(CLIMB);
    // Offices among themselves: the reporter is told of work, not of reminders.
    expect((await follow(token)).steps).toHaveLength(2);
  });

  test('has all of it said at once by a sweeper that was away for days', async () => {
    const { id } = await lamp();
    await tick(400);
    expect(await log(id)).toEqual(CLIMB);
  });
});

describe('an alarm', () => {
  test('is in nobody’s way: what people decide on what they saw stands', async () => {
    const { id } = await lamp('accept');
    const { version } = (await look(id, 'light1')).json;
    await tick(20);
    expect((await look(id, 'light1')).json.version).toBe(version + 1);
    expect((await act(id, 'start', 'light1', { version })).status).toBe(200);
    expect((await act(id, 'finish', 'light1', { version })).json.code).toBe('stale_version');
  });

  test('says nothing of work that is done', async () => {
    const { id } = await lamp('accept', 'start', 'finish');
    await tick(400);
    expect(await log(id)).not.toContain('nearly_due');
    await drain();
    await holdAtRest();
  });

  test('comes by the clock’s own call', async () => {
    const { id } = await lamp();
    const context = { getRemainingTimeInMillis: () => 58_000 } as never;
    await later(20, () => minutely({}, context));
    expect(await log(id)).toEqual(['routed', 'nearly_due']);
  });
});

test('the same step sent again under its key is taken once, whatever came in between', async () => {
  const { id } = await lamp();
  const send = async (action: string, key: string, body = {}) =>
    call(actOnOrder, {
      params: { id, action },
      body,
      headers: { 'idempotency-key': key },
      token: await tokenOf(STAFF.light1),
    });
  expect((await send('accept', 'k1', { version: 1 })).json).toMatchObject({ status: 'accepted', version: 2 });
  await take(id, 'light1', 'start');
  expect((await send('accept', 'k1', { version: 1 })).json).toMatchObject({
    status: 'in_progress',
    version: 3,
  });
  expect((await send('accept', 'k1', { version: 2 })).json.code).toBe('idempotency_mismatch');
  expect((await send('accept', 'k2')).json.code).toBe('illegal_transition');
});
