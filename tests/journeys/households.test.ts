import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handler as bind } from '../../functions/identity/households/handlers/bind-household.ts';
import { handler as confirmMember } from '../../functions/identity/households/handlers/confirm-member.ts';
import { handler as decide } from '../../functions/identity/households/handlers/decide-household-request.ts';
import { handler as leave } from '../../functions/identity/households/handlers/leave-household.ts';
import { handler as list } from '../../functions/identity/households/handlers/list-household-requests.ts';
import { handler as mine } from '../../functions/identity/households/handlers/my-households.ts';
import { issueCodes, setStatus } from '../../functions/scan/code-changes.ts';
import { useTime } from '../../functions/shared/clock.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { row } from '../support/accounts.ts';
import { resident, type SignedInResident } from '../support/residents.ts';
import { closed, home, issueSomeCodes, lamp, newCode, unknown } from '../support/some-codes.ts';
import { OTHER_GRID, openWorld, STAFF, tokenOf } from './world.ts';

beforeAll(async () => {
  await openWorld('households');
  await issueSomeCodes();
  useTime(undefined, async () => {});
});
afterAll(() => useTime());

const flat = async (regionCode?: string) => {
  const code = newCode('household', '云锦花园 3 号楼 301', regionCode);
  await issueCodes([code]);
  return code.code;
};
const ask = ({ token }: SignedInResident, code: string) => call(bind, { token, body: { code } });
const households = async ({ token }: SignedInResident) => (await call(mine, { token })).json.items;
const judge = async (
  who: keyof typeof STAFF,
  code: string,
  { person }: SignedInResident,
  decision = 'confirm',
  body: unknown = {},
) =>
  call(decide, { token: await tokenOf(STAFF[who]), params: { id: `${code}.${person.id}`, decision }, body });
const requests = async (who: keyof typeof STAFF) => {
  const answer = await call(list, { token: await tokenOf(STAFF[who]), query: { limit: 100 } });
  return { ...answer, ids: (answer.json.items ?? []).map(({ id }: { id: string }) => id) };
};
const vouch = (by: SignedInResident, code: string, { person }: SignedInResident) =>
  call(confirmMember, { token: by.token, params: { code, personId: person.id } });

describe('a household', () => {
  it('is joined by its indoor code, and the grid worker of the place confirms', async () => {
    const [one, code] = [await resident('李大爷'), await flat()];
    expect((await ask(one, ` ${code.toLowerCase()} `)).json).toEqual({ code, status: 'pending' });
    expect((await ask(one, code)).json.status).toBe('pending');
    expect(await households(one)).toMatchObject([{ code, status: 'pending', members: [] }]);
    const id = `${code}.${one.person.id}`;
    const seen = await requests('gridA');
    expect(seen.json.items.find((each: { id: string }) => each.id === id)).toMatchObject({
      nickname: '李大爷',
    });
    expect((await judge('gridA', code, one)).json).toEqual({ id, status: 'confirmed' });
    expect((await requests('gridA')).ids).not.toContain(id);
    expect((await households(one))[0]).toMatchObject({
      status: 'confirmed',
      stopped: false,
      members: [{ nickname: '李大爷', me: true }],
    });
  });

  it('is nobody else’s business: other grids, other roles, strangers', async () => {
    const [one, stranger, code] = [await resident(), await resident(), await flat()];
    await ask(one, code);
    const id = `${code}.${one.person.id}`;
    expect((await requests('gridB')).ids).not.toContain(id);
    expect(await judge('gridB', code, one)).toMatchObject({ status: 404 });
    for (const who of ['admin', 'light1', 'oversight'] as const) {
      expect((await requests(who)).status).toBe(403);
      expect((await judge(who, code, one)).status).toBe(403);
    }
    expect(await vouch(stranger, code, one)).toMatchObject({ status: 404 });
    await ask(stranger, code);
    expect(await vouch(stranger, code, one)).toMatchObject({ status: 404 });
    expect(await vouch(one, code, one)).toMatchObject({ status: 404 });
    expect((await households(stranger))[0].members).toEqual([]);
  });

  it('is joined on the word of somebody who lives there, who sees a nickname and nothing else', async () => {
    const [one, two, code] = [await resident('爷爷'), await resident('奶奶'), await flat()];
    await ask(one, code);
    await judge('gridA', code, one);
    await ask(two, code);
    const waiting = (await households(one))[0].members.find(({ me }: { me: boolean }) => !me);
    expect(waiting).toEqual({ personId: two.person.id, nickname: '奶奶', status: 'pending', me: false });
    expect((await vouch(one, code, two)).json.status).toBe('confirmed');
    expect(await vouch(one, code, two)).toMatchObject({ status: 409 });
    expect((await households(two))[0].members).toHaveLength(2);
  });

  it('refuses with a reason that the person reads, and they may ask again', async () => {
    const [one, code] = [await resident(), await flat()];
    await ask(one, code);
    expect((await judge('gridA', code, one, 'refuse')).status).toBe(422);
    await judge('gridA', code, one, 'refuse', { reason: '门牌号对不上' });
    expect((await households(one))[0]).toMatchObject({ status: 'refused', reason: '门牌号对不上' });
    expect((await ask(one, code)).json.status).toBe('pending');
    expect((await households(one))[0]).not.toHaveProperty('reason');
  });

  it('is left as easily as it was joined, and then holds nothing of the person', async () => {
    const [one, code] = [await resident(), await flat()];
    await ask(one, code);
    await judge('gridA', code, one);
    expect((await call(leave, { token: one.token, params: { code } })).status).toBe(204);
    expect(await row(keys.member(code, one.person.id))).toBeUndefined();
    expect(await households(one)).toEqual([]);
    expect((await call(leave, { token: one.token, params: { code } })).status).toBe(404);
    expect(await row(keys.householdSize(code))).toMatchObject({ count: 0 });
  });

  it.each([
    [lamp.code, 422, 'not_a_household'],
    [closed.code, 410, 'code_suspended'],
    [unknown, 404, 'code_not_found'],
    ['short', 422, 'invalid_request'],
  ])('is not behind %s: %i %s', async (code, status, problem) => {
    expect(await ask(await resident(), code)).toMatchObject({ status, json: { code: problem } });
  });
});

describe('the bounds', () => {
  it('twenty live behind a code, however many ask at once', async () => {
    const code = await flat();
    const all = await Promise.all(Array.from({ length: 24 }, (_, i) => resident(`住户${i}`)));
    const answers = [];
    for (let i = 0; i < 24; i += 4)
      answers.push(...(await Promise.all(all.slice(i, i + 4).map((each) => ask(each, code)))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
    expect(answers.filter(({ json }) => json.code === 'household_full')).toHaveLength(4);
    expect(await row(keys.householdSize(code))).toMatchObject({ count: 20 });
  });

  it('a person belongs to five, and a double tap counts once', async () => {
    const one = await resident();
    for (let i = 0; i < 5; i++) {
      const code = await flat();
      const taps = await Promise.all([ask(one, code), ask(one, code), ask(one, code)]);
      expect(taps.map(({ status }) => status)).toEqual([200, 200, 200]);
    }
    expect((await ask(one, await flat())).json.code).toBe('too_many_households');
    const [first] = await households(one);
    await call(leave, { token: one.token, params: { code: first.code } });
    expect((await ask(one, await flat())).status).toBe(200);
  });
});

describe('when the plate is replaced', () => {
  it('everybody moves to the new code together, and it is written down', async () => {
    const [one, two, old, fresh] = [await resident(), await resident(), await flat(), await flat()];
    for (const each of [one, two]) {
      await ask(each, old);
      await judge('gridA', old, each);
    }
    await setStatus(old, 'replaced', fresh);
    const [moved] = await households(one);
    expect(moved).toMatchObject({ code: fresh, status: 'confirmed' });
    expect(moved.members).toHaveLength(2);
    expect((await households(two)).map(({ code }: { code: string }) => code)).toEqual([fresh]);
    expect(await row(keys.householdFrom(fresh, old))).toMatchObject({ from: old, to: fresh });
    expect(await row(keys.member(old, one.person.id))).toBeUndefined();
    expect(await row(keys.householdSize(fresh))).toMatchObject({ count: 2 });
  });

  it('who had scanned the new one already belongs to it once', async () => {
    const [one, old, fresh] = [await resident(), await flat(), await flat(OTHER_GRID)];
    await ask(one, old);
    await ask(one, fresh);
    await setStatus(old, 'replaced', fresh);
    expect(await households(one)).toHaveLength(1);
    expect(await row(keys.householdCount(one.person.id))).toMatchObject({ count: 1 });
  });

  it('a suspended one keeps those who live there and takes nobody new', async () => {
    const [one, two, code] = [await resident(), await resident(), await flat()];
    await ask(one, code);
    await judge('gridA', code, one);
    await setStatus(code, 'suspended');
    expect((await households(one))[0]).toMatchObject({ status: 'confirmed', stopped: true });
    expect((await ask(two, code)).status).toBe(410);
  });
});

it('the code of a flat that was never issued tells nothing of who lives where', async () => {
  const answer = await ask(await resident(), home.code);
  expect(answer.text).not.toMatch(/nickname|members|person/);
});
