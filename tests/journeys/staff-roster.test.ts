import { beforeAll, expect, it } from 'vitest';
import { handler as getOrder } from '../../functions/dispatch/handlers/get-work-order.ts';
import { createStaff } from '../../functions/identity/staff/accounts/staff-repository.ts';
import { handler as deleteDay } from '../../functions/identity/staff/roster/handlers/delete-duty-day.ts';
import { handler as getRoster } from '../../functions/identity/staff/roster/handlers/get-roster.ts';
import { handler as handOver } from '../../functions/identity/staff/roster/handlers/hand-over-duty.ts';
import { handler as putDay } from '../../functions/identity/staff/roster/handlers/put-duty-day.ts';
import { dateAt, nextDates } from '../../functions/shared/district/on-duty.ts';
import { staffSchema } from '../../functions/shared/district/schemas.ts';
import { orderIdOf } from '../../functions/shared/ids.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { hired, PASSWORD } from '../support/accounts.ts';
import { binFull, COMMUNITY, drain, GRID, openWorld, STAFF, submit, tokenOf } from './world.ts';

const today = dateAt(new Date().toISOString());
const [, tomorrow = ''] = nextDates(today, 2);
const whole = { from: '00:00', to: '24:00' };
let token = '';
const roster = async (from = today) =>
  (await call(getRoster, { query: { community: COMMUNITY, from }, token })).json.items;
const dayOf = async (staffId: string, date = today) =>
  (await roster())
    .find((row: { staffId: string }) => row.staffId === staffId)
    ?.days.find((day: { date: string }) => day.date === date);
const put = (staffId: string, body: object, date = today) =>
  call(putDay, { params: { staffId, date }, body, token });
const assignee = async () => {
  const { json } = await submit(binFull);
  await drain();
  const id = orderIdOf(json.reportId);
  return (await call(getOrder, { params: { id }, token })).json.assignee?.id;
};

beforeAll(async () => {
  await openWorld('roster');
  token = await tokenOf(STAFF.community);
  await createStaff(staffSchema.parse({ ...STAFF.gridA, username: 'grid.a' }), PASSWORD);
});

it('dispatch goes by the calendar: who is off today gets nothing, who took over does', async () => {
  expect(await dayOf(STAFF.gridA.id)).toEqual({ date: today, shift: whole, changed: false });
  expect(await assignee()).toBe(STAFF.gridA.id);
  expect((await put(STAFF.gridA.id, { on: false })).status).toBe(204);
  expect(await dayOf(STAFF.gridA.id)).toEqual({ date: today, changed: true });
  expect(await assignee()).toBeUndefined();
  await call(deleteDay, { params: { staffId: STAFF.gridA.id, date: today }, token });
  expect(await dayOf(STAFF.gridA.id)).toMatchObject({ shift: whole, changed: false });

  const other = await hired({ regions: [GRID], duty: { days: [1], from: '03:00', to: '03:01' } });
  const swap = { date: today, from: STAFF.gridA.id, to: other.id };
  expect((await call(handOver, { body: swap, token })).status).toBe(204);
  expect(await dayOf(other.id)).toEqual({ date: today, shift: whole, changed: true });
  expect(await assignee()).toBe(other.id);
  // Given away already.
  expect((await call(handOver, { body: swap, token })).json.code).toBe('illegal_transition');
});

it('is planned by who answers for all of a person’s regions, for days that are to come', async () => {
  const wide = await hired({ regions: [GRID, '150603002'] });
  const clerk = await hired({ roles: ['community'], regions: [COMMUNITY] });
  for (const id of [wide.id, clerk.id, 'S-NOBODY'])
    expect((await put(id, { on: false })).json.code).toBe('not_found');
  const west = await tokenOf(STAFF.west);
  const outside = { query: { community: COMMUNITY }, token: west };
  expect((await call(getRoster, outside)).json.code).toBe('not_found');
  const worker = await tokenOf(STAFF.gridA);
  const own = { params: { staffId: STAFF.gridA.id, date: tomorrow }, body: { on: false }, token: worker };
  expect((await call(putDay, own)).status).toBe(403);
  for (const date of ['2020-01-01', '2099-01-01', '2026-02-30', 'today'])
    expect((await put(STAFF.gridA.id, { on: false }, date)).status).toBe(422);
});

it.each([
  [{ on: true, from: '08:00', to: '08:00' }],
  [{ on: true, from: '24:00', to: '08:00' }],
  [{ on: true, from: '08:00' }],
  [{ on: false, from: '08:00', to: '09:00' }],
  [{ on: true, regions: [] }],
  [{}],
])('a change that says nothing clear is refused: %j', async (body) => {
  expect((await put(STAFF.gridA.id, body, tomorrow)).json.code).toBe('invalid_request');
});

it('two who change one person’s days at once both count, or one is told', async () => {
  const staff = await hired();
  const dates = nextDates(today, 4);
  const answers = await Promise.all(dates.map((date) => put(staff.id, { on: false }, date)));
  const kept = answers.filter(({ status }) => status === 204).length;
  expect(answers.filter(({ json }) => json?.code === 'stale_version')).toHaveLength(4 - kept);
  const days = (await roster()).find((row: { staffId: string }) => row.staffId === staff.id).days;
  expect(days.filter((day: { changed: boolean }) => day.changed)).toHaveLength(kept);
});
