import { afterAll, beforeAll, expect, it } from 'vitest';
import { bind as bindNow, confirmMember, decideRequest } from '../../functions/identity/households/bind.ts';
import { handler as bind } from '../../functions/identity/households/handlers/bind-household.ts';
import { handler as confirm } from '../../functions/identity/households/handlers/confirm-member.ts';
import { handler as decide } from '../../functions/identity/households/handlers/decide-household-request.ts';
import { findMembership } from '../../functions/identity/households/membership-repository.ts';
import { dropCount } from '../../functions/identity/households/membership-rows.ts';
import { handler as eraseMe } from '../../functions/identity/personal-data/handlers/erase-me.ts';
import { handler as getCertificate } from '../../functions/identity/personal-data/handlers/get-certificate.ts';
import { addChild as addChildNow } from '../../functions/identity/residents/children/children.ts';
import { handler as addChild } from '../../functions/identity/residents/children/handlers/add-child.ts';
import { openidTagOf } from '../../functions/identity/residents/wechat/cookies.ts';
import { handler as wechatCallback } from '../../functions/identity/residents/wechat/handlers/wechat-callback.ts';
import { handler as wechatStart } from '../../functions/identity/residents/wechat/handlers/wechat-start.ts';
import { useWechat } from '../../functions/identity/residents/wechat/port.ts';
import { linkWechat } from '../../functions/identity/residents/wechat/wechat-repository.ts';
import { issueCodes } from '../../functions/scan/code-changes.ts';
import { iso, useTime } from '../../functions/shared/clock.ts';
import { newCapability } from '../../functions/shared/ids.ts';
import { commit } from '../../functions/shared/kernel/commit.ts';
import { plainRow } from '../../functions/shared/personal-data/plain-row.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { row } from '../support/accounts.ts';
import { passing } from '../support/passing.ts';
import { resident, type SignedInResident } from '../support/residents.ts';
import { newCode } from '../support/some-codes.ts';
import { allRows, changingNothing } from './invariants.ts';
import { drain, openWorld, STAFF, tokenOf } from './world.ts';

beforeAll(async () => {
  await openWorld('erase-household');
  useTime(undefined, async () => {});
  useWechat({
    authorizeUrl: (_, state) => `https://wechat.invalid/?${new URLSearchParams({ state })}`,
    openidOf: async (code) => code,
  });
});
afterAll(() => {
  useTime();
  useWechat();
});

const flat = async (name = '2 号楼 202') => {
  const code = newCode('household', name);
  await issueCodes([code]);
  return code.code;
};
const join = ({ token }: SignedInResident, code: string, child?: string) =>
  call(bind, { token, body: { code, ...(child ? { child } : {}) } });
const judge = async (code: string, personId: string, reason?: string) =>
  call(decide, {
    token: await tokenOf(STAFF.gridA),
    params: { id: `${code}.${personId}`, decision: reason ? 'refuse' : 'confirm' },
    body: reason ? { reason } : {},
  });
const birthDate = '2019-03-07';
const addTo = async ({ token }: SignedInResident, nickname: string): Promise<string> =>
  (await call(addChild, { token, body: { nickname, birthDate } })).json.id;
const erase = async ({ token }: SignedInResident) => {
  const certificate = newCapability('X');
  const { status } = await call(eraseMe, { token, body: { certificate } });
  return { certificate, status };
};
const certificateOf = async (certificate: string) =>
  (await call(getCertificate, { params: { certificate }, headers: { 'accept-language': 'en' } })).json;

/** Which rows hold one of these, as they lie and with everything sealed opened. */
async function holding(...marks: string[]): Promise<string[]> {
  const rows = await Promise.all(
    (await allRows()).map(async (each) => [each, JSON.stringify([each, await plainRow(each)])] as const),
  );
  return rows
    .filter(([, text]) => marks.some((mark) => text.includes(mark)))
    .map(([{ pk, sk }]) => `${pk} ${sk}`);
}
/** Numbers of rows in the log of changes, in the ledger, and among the tokens that are refused, lead to nobody. */
const traces = async (...ids: string[]) =>
  (await holding(...ids)).filter((place) => !/^(AUDIT|ACCOUNT|REVOKED)[# ]/.test(place));

/** Lives with somebody, has a child there, waits at one door and was refused at another. */
async function family() {
  const [one, other] = [await resident('金丝雀甲'), await resident('邻居')];
  const [home, waiting, refused] = [await flat(), await flat(), await flat()];
  await join(one, home);
  await judge(home, one.person.id);
  await join(other, home);
  await call(confirm, { token: one.token, params: { code: home, personId: other.person.id } });
  const kid = await addTo(one, '金丝雀乙');
  const kids = [kid, await addTo(other, '别家孩子')];
  for (const [who, child] of [
    [one, kids[0]],
    [other, kids[1]],
  ] as const)
    await join(who, home, child);
  await join(one, waiting);
  await join(one, waiting, kid);
  await join(one, refused);
  await judge(refused, one.person.id, '金丝雀丙：门牌号对不上');
  return { one, other, kid, home, waiting };
}

it('whoever is erased leaves the household with their children, and who stays loses nothing', async () => {
  const { one, other, kid, home, waiting } = await family();
  const words = ['金丝雀甲', '金丝雀乙', '金丝雀丙'];
  for (const word of words) expect((await holding(word)).length, word).toBeGreaterThan(0);
  expect(await traces(kid)).toContain(`HOUSEHOLD#${home} MEMBER#${kid}`);
  const naming = (rows: Awaited<ReturnType<typeof allRows>>) =>
    rows.filter((each) => !each.pk.startsWith('AUDIT') && JSON.stringify(each).includes(other.person.id));
  const before = naming(await allRows());
  expect(before.length).toBeGreaterThan(4);
  const { certificate } = await erase(one);
  await drain();
  await passing(5);
  expect(await holding(...words)).toEqual([]);
  expect(await traces(one.person.id, kid)).toEqual([]);
  expect(naming(await allRows())).toEqual(before);
  expect(await row(keys.householdSize(home))).toMatchObject({ count: 2 });
  expect(await row(keys.householdSize(waiting))).toMatchObject({ count: 0 });
  const { finishedAt, erased } = await certificateOf(certificate);
  expect(finishedAt).toBeDefined();
  expect(erased[0]).toContain('the records of children you act for');
});

it('nothing is added for somebody whose account has just ended', async () => {
  const { one, other, kid, home, waiting } = await family();
  const [guest, fresh] = [await resident(), await flat()];
  await join(guest, home);
  const request = await findMembership(waiting, one.person.id);
  if (!request) throw new Error('nobody waits');
  await erase(one);
  await erase(guest);
  const at = Date.now();
  const attempts: [() => Promise<unknown>, string][] = [
    [() => bindNow(one.person.id, fresh, at), 'not_signed_in'],
    [() => bindNow(kid, fresh, at, one.person.id), 'not_signed_in'],
    [() => addChildNow(one.person, '金丝雀丁', birthDate, at), 'not_signed_in'],
    [() => confirmMember(one.person.id, home, guest.person.id), 'not_signed_in'],
    [() => confirmMember(other.person.id, home, guest.person.id), 'not_found'],
    [() => decideRequest(request, { confirmedBy: 'staff' }), 'not_found'],
    [() => decideRequest(request, { reason: '金丝雀戊' }), 'not_found'],
  ];
  for (const [attempt, code] of attempts)
    await changingNothing(() => expect(attempt()).rejects.toMatchObject({ code }));
  await drain();
  await passing(5);
  await changingNothing(() =>
    expect(bindNow(kid, fresh, at, other.person.id)).rejects.toMatchObject({ code: 'not_found' }),
  );
  expect(await traces(one.person.id, guest.person.id, kid)).toEqual([]);
});

it('a child’s record does not go without the household it joined after somebody read its households', async () => {
  const [guardian, home] = [await resident(), await flat()];
  const kid = await addTo(guardian, '小霞');
  const asRead = (places: number) => commit({ steps: [dropCount(keys.householdCount(kid), places)] });
  await join(guardian, home, kid);
  await changingNothing(() => expect(asRead(0)).rejects.toMatchObject({ code: 'stale_version' }));
  await changingNothing(() => expect(asRead(2)).rejects.toMatchObject({ code: 'stale_version' }));
  await asRead(1);
  expect(await row(keys.householdCount(kid))).toBeUndefined();
  await asRead(0);
});

/** To WeChat and back, as a browser does. */
async function byWechat(openid: string) {
  const away = await call(wechatStart);
  const state = new URL(away.headers.location ?? '').searchParams.get('state') ?? '';
  const cookies = away.cookies.map((each) => each.split(';')[0] ?? '');
  return call(wechatCallback, { query: { code: openid, state }, cookies });
}

it('of what comes in the same moment as the end nothing stays', async () => {
  const homes = await Promise.all(Array.from({ length: 6 }, () => flat()));
  const people = await Promise.all(homes.map(() => resident()));
  const kids = await Promise.all(people.map((each) => addTo(each, '小雪')));
  for (const [index, { person }] of people.entries())
    await linkWechat(person.id, await openidTagOf(`openid${index}`), iso(Date.now()));
  const ends = await Promise.all(
    people.map(async (each, index) => {
      const home = homes[index] ?? '';
      const [ended, back] = await Promise.all([
        erase(each),
        byWechat(`openid${index}`),
        join(each, home),
        join(each, home, kids[index]),
        addTo(each, '小霜'),
      ]);
      return { ended, back };
    }),
  );
  for (const { ended, back } of ends) {
    expect(ended.status).toBe(202);
    expect(back.headers.location).toMatch(/^\/me\?wechat=(in|link|failed)$/);
  }
  await drain();
  await passing(5);
  expect(await traces(...people.map(({ person }) => person.id), ...kids)).toEqual([]);
  expect(await holding('小雪', '小霜')).toEqual([]);
  for (const home of homes) expect((await row(keys.householdSize(home)))?.count ?? 0).toBe(0);
  for (const { ended } of ends) expect((await certificateOf(ended.certificate)).finishedAt).toBeDefined();
});
