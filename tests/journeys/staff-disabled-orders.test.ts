import { beforeAll, describe, expect, it } from 'vitest';
import { handler as actOnOrder } from '../../functions/dispatch/handlers/act-on-work-order.ts';
import { handler as getOrder } from '../../functions/dispatch/handlers/get-work-order.ts';
import { releaseOrders } from '../../functions/dispatch/release-orders.ts';
import { handler as disableStaff } from '../../functions/identity/staff/accounts/handlers/disable-staff.ts';
import { createStaff } from '../../functions/identity/staff/accounts/staff-repository.ts';
import { useTime } from '../../functions/shared/clock.ts';
import { staffSchema } from '../../functions/shared/district/schemas.ts';
import { forgetRevocations, revoke } from '../../functions/shared/http/revocations.ts';
import { orderIdOf } from '../../functions/shared/ids.ts';
import { commit } from '../../functions/shared/kernel/commit.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { hired, later, PASSWORD } from '../support/accounts.ts';
import { binFull, COMMUNITY, drain, openWorld, STAFF, submit, tokenOf } from './world.ts';

const unit = `C-${COMMUNITY}`;
const worker = staffSchema.parse({ ...STAFF.gridA, username: 'grid.a', version: 1 });
const order = async (id: string) =>
  (await call(getOrder, { params: { id }, token: await tokenOf(STAFF.admin) })).json;
const filed = async (): Promise<string> => {
  const { json } = await submit(binFull);
  await drain();
  return orderIdOf(json.reportId);
};

beforeAll(async () => {
  await openWorld('disabled');
  await createStaff(worker, PASSWORD);
});

describe('what lay with somebody whose account is disabled', () => {
  it('goes back to the unit’s queue, is told to the reporter, and nothing new comes to them', async () => {
    const waiting = await filed();
    const taken = await filed();
    expect((await order(waiting)).assignee?.id).toBe(worker.id);
    const token = await tokenOf(STAFF.gridA);
    await call(actOnOrder, { params: { id: taken, action: 'accept' }, body: {}, token });
    const out = await call(disableStaff, {
      params: { id: worker.id },
      body: { version: 1 },
      token: await tokenOf(STAFF.admin),
    });
    expect(out.status).toBe(200);
    await drain();
    const freed = await order(waiting);
    expect(freed).toMatchObject({ status: 'queued', unit: { code: unit } });
    expect(freed.assignee).toBeUndefined();
    expect(freed.log.at(-1)).toMatchObject({ action: 'released', by: { role: 'system' } });
    // What somebody had begun is for a person to judge.
    expect(await order(taken)).toMatchObject({ status: 'accepted', assignee: { id: worker.id } });
    const next = await order(await filed());
    expect(next.assignee).toBeUndefined();
    expect(next.log[0].details.code).toBe('nobody_on_duty');
  });

  it('is looked for once more a minute later, and then no more', async () => {
    const at = new Date().toISOString();
    const soon = await releaseOrders({ staffId: 'S-GONE', at });
    expect(soon).toMatchObject({ steps: [], events: [{ type: 'staff.disabled', afterMs: 60_000 }] });
    expect(await later(61_000, () => releaseOrders({ staffId: 'S-GONE', at }))).toEqual({
      steps: [],
      events: [],
    });
  });
});

it('a token that another Lambda revoked is refused here when half a minute has passed', async () => {
  const staff = await hired();
  const token = await tokenOf({ ...STAFF.admin, id: staff.id });
  const see = async () => (await call(getOrder, { params: { id: 'W-NONE' }, token })).status;
  let passed = 0;
  useTime(Date.now, undefined, () => passed);
  forgetRevocations();
  try {
    expect(await see()).toBe(404);
    await commit({ steps: [revoke(staff.id, 2)] });
    passed = 29_000;
    expect(await see()).toBe(404);
    passed = 31_000;
    expect(await see()).toBe(401);
  } finally {
    useTime();
    forgetRevocations();
  }
});
