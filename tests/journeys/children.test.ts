import { afterAll, beforeAll, expect, it } from 'vitest';
import { handler as bind } from '../../functions/identity/households/handlers/bind-household.ts';
import { handler as decide } from '../../functions/identity/households/handlers/decide-household-request.ts';
import { handler as addChild } from '../../functions/identity/residents/children/handlers/add-child.ts';
import { handler as myChildren } from '../../functions/identity/residents/children/handlers/my-children.ts';
import { handler as releaseChild } from '../../functions/identity/residents/children/handlers/release-child.ts';
import { handler as removeChild } from '../../functions/identity/residents/children/handlers/remove-child.ts';
import { issueCodes } from '../../functions/scan/code-changes.ts';
import { atTime, useTime } from '../../functions/shared/clock.ts';
import { issueResidentToken } from '../../functions/shared/http/resident-token.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { row } from '../support/accounts.ts';
import {
  askForCode,
  codesFor,
  enter,
  newPhone,
  resident,
  type SignedInResident,
} from '../support/residents.ts';
import { newCode } from '../support/some-codes.ts';
import { openWorld, STAFF, tokenOf } from './world.ts';

beforeAll(async () => {
  await openWorld('children');
  useTime(undefined, async () => {});
});
afterAll(() => useTime());

/** A birthday that many years ago, and so many days later than today. */
const born = (years: number, days = 0): string => {
  const date = new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000);
  date.setUTCFullYear(date.getUTCFullYear() - years);
  return date.toISOString().slice(0, 10);
};
const add = ({ token }: SignedInResident, birthDate = born(8), nickname = '小明') =>
  call(addChild, { token, body: { nickname, birthDate } });
const kids = async ({ token }: SignedInResident) => (await call(myChildren, { token })).json.items;

it('a child has a record under its guardian, and its birthday lies sealed', async () => {
  const guardian = await resident();
  const child = (await add(guardian)).json;
  expect(child).toEqual({ id: expect.any(String), nickname: '小明', birthDate: born(8), own: false });
  expect(await kids(guardian)).toEqual([child]);
  const stored = JSON.stringify(await row(keys.person(child.id)));
  expect(stored).toContain(guardian.person.id);
  expect(stored).not.toMatch(new RegExp(`${born(8)}|小明|phone`));
});

it.each([born(14), born(40), born(0, 2), '2020-02-30', 'yesterday'])(
  'nobody born %s is a child',
  async (day) => {
    expect((await add(await resident(), day)).status).toBe(422);
  },
);

it('no other resident reads, moves or removes it', async () => {
  const [guardian, other] = [await resident(), await resident()];
  const { id } = (await add(guardian)).json;
  expect(await kids(other)).toEqual([]);
  const code = newCode('household', '5 号楼 502');
  await issueCodes([code]);
  const answers = [
    await call(removeChild, { token: other.token, params: { id } }),
    await call(releaseChild, {
      token: other.token,
      params: { id },
      body: { phone: newPhone(), code: '123456' },
    }),
    await call(bind, { token: other.token, body: { code: code.code, child: id } }),
    // Nor does a grown-up become a child by being named as one.
    await call(bind, { token: guardian.token, body: { code: code.code, child: other.person.id } }),
  ];
  for (const answer of answers) expect(answer).toMatchObject({ status: 404, json: { code: 'not_found' } });
});

it('lives where its guardian lives, without asking anybody else', async () => {
  const guardian = await resident();
  const { id } = (await add(guardian)).json;
  const code = newCode('household', '6 号楼 602');
  await issueCodes([code]);
  const join = (child?: string) =>
    call(bind, { token: guardian.token, body: { code: code.code, ...(child ? { child } : {}) } });
  expect((await join(id)).json.status).toBe('pending');
  await call(removeChild, { token: guardian.token, params: { id } });
  await join();
  await call(decide, {
    token: await tokenOf(STAFF.gridA),
    params: { id: `${code.code}.${guardian.person.id}`, decision: 'confirm' },
    body: {},
  });
  const second = (await add(guardian)).json.id;
  expect((await join(second)).json.status).toBe('confirmed');
});

it('leaves nothing behind when it is removed', async () => {
  const guardian = await resident();
  const { id } = (await add(guardian)).json;
  const code = newCode('household', '7 号楼 702');
  await issueCodes([code]);
  await call(bind, { token: guardian.token, body: { code: code.code, child: id } });
  expect((await call(removeChild, { token: guardian.token, params: { id } })).status).toBe(204);
  for (const key of [keys.person(id), keys.member(code.code, id), keys.householdOf(id, code.code)])
    expect(await row(key)).toBeUndefined();
  expect(await row(keys.householdSize(code.code))).toMatchObject({ count: 0 });
  expect(await kids(guardian)).toEqual([]);
});

it('six are as many as a guardian can add', async () => {
  const guardian = await resident();
  const answers = [];
  for (let i = 0; i < 7; i++) answers.push(await add(guardian));
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 201, 422]);
});

it('becomes its own on the fourteenth birthday, by a code sent to its own phone', async () => {
  const guardian = await resident();
  const phone = newPhone();
  const { id } = (await add(guardian, born(14, 1), '小红')).json;
  await askForCode(phone);
  const release = async (code: string, at: number) =>
    atTime(
      () => at,
      async () =>
        call(releaseChild, {
          token: await issueResidentToken({ id: guardian.person.id, sid: 'V1' }, at),
          params: { id },
          body: { phone, code },
        }),
    );
  const today = await release((await codesFor(phone))[0] ?? '', Date.now());
  expect(today.json.code).toBe('still_a_child');
  const birthday = Date.now() + 86_400_000;
  await atTime(
    () => birthday,
    () => askForCode(phone),
  );
  const [code = ''] = await codesFor(phone);
  expect((await release('000000' === code ? '000001' : '000000', birthday)).json.code).toBe('wrong_code');
  expect((await release(code, birthday)).status).toBe(204);
  expect(await row(keys.person(id))).not.toHaveProperty('guardianId');
  expect(await row(keys.person(id))).not.toHaveProperty('birthDate');
  expect(await kids(guardian)).toEqual([]);
  const later = birthday + 61_000;
  await atTime(
    () => later,
    () => askForCode(phone),
  );
  const [next = ''] = await codesFor(phone);
  const entered = await atTime(
    () => later,
    () => enter({ phone, code: next }),
  );
  expect(entered.json.person).toEqual({ id, nickname: '小红' });
});
