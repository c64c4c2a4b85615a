import { beforeAll, expect, it } from 'vitest';
import { handler as correctMe } from '../../functions/identity/personal-data/handlers/correct-me.ts';
import { handler as getMyData } from '../../functions/identity/personal-data/handlers/get-my-data.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { later } from '../support/accounts.ts';
import { codeFor, enter, newPhone, register, resident } from '../support/residents.ts';
import { allRows, changingNothing } from './invariants.ts';
import { openWorld, STAFF, tokenOf } from './world.ts';

beforeAll(() => openWorld('correct'));

const correct = (token: string, body: object) => call(correctMe, { token, body });

it('a nickname is set right, and stands nowhere as it was', async () => {
  const { accessToken: token } = (await register(newPhone(), '旧的昵称')).json;
  expect(await correct(token, { nickname: '新的昵称' })).toMatchObject({
    status: 200,
    json: { nickname: '新的昵称' },
  });
  expect((await call(getMyData, { token })).json.nickname).toBe('新的昵称');
});

it('a phone is changed by a code sent to the new one; the old one signs nobody in any more', async () => {
  const old = newPhone();
  const { accessToken: token, person } = (await register(old)).json;
  const phone = newPhone();
  expect(await correct(token, { phone: { phone, code: await codeFor(phone) } })).toMatchObject({
    status: 200,
    json: { phone: `+86${phone}` },
  });
  const signedIn = await later(61_000, async () => enter({ phone, code: await codeFor(phone) }));
  expect(signedIn.json.person.id).toBe(person.id);
  const knock = await later(61_000, async () => enter({ phone: old, code: await codeFor(old) }));
  expect(knock.json.choose).toEqual([]);
  const rows = (await allRows()).filter(({ personId, type }) => type === 'phone' && personId === person.id);
  expect(rows).toHaveLength(1);
});

it('the code of another phone, and a used one, change nothing', async () => {
  const { accessToken: token } = (await register(newPhone())).json;
  const [one, other] = [newPhone(), newPhone()];
  const code = await codeFor(one);
  await codeFor(other);
  expect((await correct(token, { phone: { phone: other, code } })).json.code).toBe('wrong_code');
  expect((await correct(token, { phone: { phone: one, code } })).status).toBe(200);
  expect((await correct(token, { phone: { phone: one, code } })).json.code).toBe('wrong_code');
});

it.each([{}, { nickname: '' }, { nickname: '好', status: 'erased' }, { id: 'P1' }, { phoneTag: 'x' }])(
  '%j is refused',
  async (body) => {
    const { token } = await resident();
    expect(await changingNothing(() => correct(token, body))).toMatchObject({ status: 422 });
    const staff = await tokenOf(STAFF.admin);
    expect(await changingNothing(() => correct(staff, { nickname: '好' }))).toMatchObject({ status: 401 });
  },
);
