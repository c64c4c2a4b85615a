import { beforeAll, describe, expect, it } from 'vitest';
import { handler as actOnOrder } from '../../functions/dispatch/handlers/act-on-work-order.ts';
import { handler as leave } from '../../functions/identity/households/handlers/leave-household.ts';
import { handler as eraseMe } from '../../functions/identity/personal-data/handlers/erase-me.ts';
import { handler as disableStaff } from '../../functions/identity/staff/accounts/handlers/disable-staff.ts';
import { newCapability, orderIdOf } from '../../functions/shared/ids.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { hired } from '../support/accounts.ts';
import { deliver } from '../support/drain.ts';
import { copyOf, lived, textsIn } from '../support/personal-data.ts';
import { resident } from '../support/residents.ts';
import { allRows } from './invariants.ts';
import {
  door,
  moveIn,
  ofResident,
  ofStaff,
  praise,
  residentSays,
  shown,
  staffSays,
  thanks,
} from './praise-steps.ts';
import { answer, file } from './steps.ts';
import { drain, lampOut, openWorld, STAFF, tokenOf } from './world.ts';

beforeAll(() => openWorld('praise-forgotten'));

const praisesOf = async (whose: string) =>
  (await allRows()).filter(({ pk }) => pk.startsWith('PRAISE#') && pk.endsWith(`#${whose}`));

describe('a household', () => {
  it('keeps its thanks while somebody lives there, and takes them along when the last one goes', async () => {
    const [code, one, two] = [await door(), await resident(), await resident()];
    await moveIn(one, code);
    await moveIn(two, code);
    await thanks(code);
    await thanks(code);
    await drain();
    const [given] = (await ofResident(one)).json.items;
    await residentSays(one, 'agree', given);
    await call(leave, { token: one.token, params: { code } });
    await drain();
    expect((await ofResident(one)).json.items).toEqual([]);
    expect((await ofResident(two)).json.items).toHaveLength(2);
    expect((await shown(code)).json.items).toHaveLength(1);
    await call(eraseMe, { token: two.token, body: { certificate: newCapability('X') } });
    await drain();
    expect(await praisesOf(code)).toEqual([]);
    expect((await shown(code)).json.items).toEqual([]);
  });

  it('has them in the copy of everything, and no one else’s', async () => {
    const [code, other] = [await door(), await door()];
    const person = await lived('戊');
    await moveIn({ person: { id: person.id }, token: person.token } as never, code);
    await thanks(code, { reasons: ['lent_things'] });
    await thanks(other, { reasons: ['fixed_something'] });
    await drain();
    const text = textsIn(await copyOf(person));
    expect(text).toContain('lent_things');
    expect(text).not.toContain('fixed_something');
  });
});

describe('a worker', () => {
  it('who can no longer sign in is thanked no longer, and what was shown goes', async () => {
    const worker = await hired({ roles: ['unit_member'], regions: ['150603'], unit: 'U-LIGHT' });
    const token = await tokenOf({ ...worker, roles: ['unit_member'], regions: ['150603'] });
    const finished = async () => {
      const filed = await file(lampOut);
      await drain();
      for (const action of ['accept', 'start', 'finish'])
        expect((await call(actOnOrder, { token, params: { id: filed.id, action }, body: {} })).status).toBe(
          200,
        );
      await drain();
      await answer(filed.token, true);
      await drain();
      return filed.token;
    };
    const [first, second] = [await finished(), await finished()];
    await praise(first);
    await drain();
    expect(await praisesOf(worker.id)).toHaveLength(1);
    const admin = await tokenOf(STAFF.admin);
    const off = await call(disableStaff, { token: admin, params: { id: worker.id }, body: { version: 1 } });
    expect(off.status).toBe(200);
    await drain();
    expect(await praisesOf(worker.id)).toEqual([]);
    expect((await praise(second)).status).toBe(201);
    await drain();
    expect(await praisesOf(worker.id)).toEqual([]);
  });

  it('keeps the reasons of a reporter who was erased, and none of the words', async () => {
    const person = await lived('己');
    const mine = async () => (await ofStaff('light1', { limit: '20' })).json.items;
    const given = (await mine()).find(({ shown }: { shown: { words?: string } }) =>
      shown.words?.startsWith('己'),
    );
    await staffSays('light1', 'agree', given);
    await call(eraseMe, { token: person.token, body: { certificate: newCapability('X') } });
    await drain();
    const after = (await mine()).find(({ id }: { id: string }) => id === given.id);
    expect(after).toMatchObject({ id: given.id, status: 'shown', version: 3 });
    expect(after.shown).toEqual({ ...given.shown, words: undefined });
  });

  it('does not get words that were taken back before they came', async () => {
    const person = await lived('庚', true);
    const token = await tokenOf(STAFF.light1);
    for (const action of ['accept', 'start', 'finish'])
      await call(actOnOrder, { token, params: { id: orderIdOf(person.reportId), action }, body: {} });
    await drain();
    await answer(person.trackingToken, true);
    await drain();
    await praise(person.trackingToken, { reasons: ['kind'], words: '庚的话' });
    await drain(['dispatch']);
    await call(eraseMe, { token: person.token, body: { certificate: newCapability('X') } });
    await drain(['identity', 'report', 'dispatch']);
    const waiting = (await allRows()).filter(({ pk, sk }) => pk.startsWith('OUTBOX#') && sk === 'praise');
    const back = waiting.find(({ type }) => type === 'worker.praise_taken_back');
    const praised = waiting.find(({ type }) => type === 'worker.praised');
    for (const late of [back, praised])
      await deliver('praise', [JSON.stringify({ eventId: late?.pk.slice('OUTBOX#'.length) })]);
    expect(back && praised).toBeDefined();
    expect(JSON.stringify(await allRows())).not.toContain('庚的话');
    await drain();
    expect(JSON.stringify(await allRows())).not.toContain('庚的话');
  });
});
