import { beforeAll, describe, expect, it } from 'vitest';
import { PURPOSES } from '../../functions/identity/consent/domain/purposes.ts';
import { handler as getNotice } from '../../functions/identity/consent/handlers/get-notice.ts';
import { handler as listConsents } from '../../functions/identity/consent/handlers/list-consents.ts';
import { handler as listVersions } from '../../functions/identity/consent/handlers/list-notice-versions.ts';
import { handler as listNotices } from '../../functions/identity/consent/handlers/list-notices.ts';
import { handler as putConsent } from '../../functions/identity/consent/handlers/put-consent.ts';
import { handler as saveNotice } from '../../functions/identity/consent/handlers/save-notice.ts';
import { handler as bind } from '../../functions/identity/households/handlers/bind-household.ts';
import { handler as myHouseholds } from '../../functions/identity/households/handlers/my-households.ts';
import { handler as addChild } from '../../functions/identity/residents/children/handlers/add-child.ts';
import { issueCodes } from '../../functions/scan/code-changes.ts';
import type { StaffIdentity } from '../../functions/shared/http/contract.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { row } from '../support/accounts.ts';
import { codeFor, enter, NOTICE, newPhone, register, resident } from '../support/residents.ts';
import { newCode } from '../support/some-codes.ts';
import { allRows, changingNothing } from './invariants.ts';
import { openWorld, STAFF, tokenOf } from './world.ts';

beforeAll(() => openWorld('consent'));

const words = (mark: string) => ({
  title: { zh: `告知书${mark}`, en: `Notice ${mark}` },
  text: { zh: `我们保存的内容和用途说明${mark}`, en: `What we keep and what for ${mark}` },
});
const save = async (body: object, who: StaffIdentity = STAFF.admin) =>
  call(saveNotice, { body, token: await tokenOf(who) });
const stateOf = async (purpose: string) =>
  (await call(listNotices, { token: await tokenOf(STAFF.oversight) })).json.items.find(
    (item: { purpose: string }) => item.purpose === purpose,
  );
const say = (token: string, purpose: string, given: boolean, version = 1) =>
  call(putConsent, { params: { purpose }, body: { given, version }, token });
const consentOf = async (token: string, purpose: string) =>
  (await call(listConsents, { token })).json.items.find(
    (item: { purpose: string }) => item.purpose === purpose,
  );

describe('a notice', () => {
  it('is written as a draft, published as the next version, and never changed again', async () => {
    const draft = await save({ purpose: 'notices', ...words('二'), revision: 0, publish: false });
    expect(draft).toMatchObject({ status: 200, json: { current: { version: 1 }, draft: { revision: 1 } } });
    expect((await call(getNotice, { params: { purpose: 'notices' } })).json.version).toBe(1);
    const first = (await allRows()).find((row) => row.pk === 'NOTICE#notices' && row.sk.startsWith('V#'));
    const published = await save({ purpose: 'notices', ...words('二'), revision: 1, publish: true });
    expect(published.json).toMatchObject({ current: { version: 2, publishedBy: STAFF.admin.id } });
    expect(published.json.draft).toBeUndefined();
    const shown = await call(getNotice, {
      params: { purpose: 'notices' },
      headers: { 'accept-language': 'en' },
    });
    expect(shown.json).toMatchObject({ version: 2, title: 'Notice 二', name: 'Notices from your community' });
    const versions = await call(listVersions, {
      params: { purpose: 'notices' },
      token: await tokenOf(STAFF.oversight),
    });
    expect(versions.json.items.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
    expect((await allRows()).find((row) => row.pk === first?.pk && row.sk === first.sk)).toEqual(first);
  });

  it('of two who save or publish at once only one succeeds', async () => {
    const save1 = (publish: boolean) => save({ purpose: 'contact', ...words('同'), revision: 0, publish });
    for (const publish of [false, true]) {
      const { draft } = await stateOf('contact');
      const edit = { purpose: 'contact', ...words('同'), revision: draft?.revision ?? 0, publish };
      const statuses = (await Promise.all([save(edit), save(edit), save(edit)])).map(({ status }) => status);
      expect(statuses.sort()).toEqual([200, 409, 409]);
    }
    expect((await save1(true)).status).toBe(200);
    expect(
      await changingNothing(() => save({ purpose: 'contact', ...words('旧'), revision: 7, publish: true })),
    ).toMatchObject({ status: 409, json: { code: 'stale_version' } });
  });

  it('is published by an administrator of the district alone, in both languages', async () => {
    const edit = { purpose: 'points', ...words('三'), revision: 0, publish: true };
    for (const who of [STAFF.community, STAFF.oversight, { ...STAFF.admin, regions: ['150603001'] }])
      expect(await changingNothing(() => save(edit, who))).toMatchObject({ status: 403 });
    const half = { ...edit, title: { zh: '只有中文' } };
    expect(await changingNothing(() => save(half))).toMatchObject({ status: 422 });
    expect(await changingNothing(() => save({ ...edit, purpose: 'advertising' }))).toMatchObject({
      status: 422,
    });
  });
});

describe('consent', () => {
  it('is given by nobody beforehand, and goes out in as many calls as in', async () => {
    const { token } = await resident();
    for (const purpose of PURPOSES) expect(await consentOf(token, purpose)).toMatchObject({ given: false });
    expect(await say(token, 'household', true)).toMatchObject({
      status: 200,
      json: { given: true, version: 1 },
    });
    expect(await say(token, 'household', false)).toMatchObject({ status: 200, json: { given: false } });
    expect((await consentOf(token, 'household')).history).toMatchObject([{ given: true }, { given: false }]);
  });

  it('to a notice that has changed meanwhile is refused; withdrawing never is', async () => {
    const { token } = await resident();
    expect((await say(token, 'points', true)).status).toBe(200);
    await save({ purpose: 'points', ...words('新'), revision: 0, publish: true });
    expect(await say(token, 'points', true)).toMatchObject({ status: 409, json: { code: 'notice_changed' } });
    expect((await consentOf(token, 'points')).given).toBe(true);
    expect(await say(token, 'points', false)).toMatchObject({ status: 200, json: { given: false } });
    expect(await say(token, 'points', true, 2)).toMatchObject({ status: 200, json: { version: 2 } });
  });

  it('tapped twice, or on two phones at once, stands in the history once', async () => {
    const { token, person } = await resident();
    const taps = await Promise.all(Array.from({ length: 6 }, () => say(token, 'household', true)));
    expect(taps.map(({ status }) => status)).toEqual(taps.map(() => 200));
    const rows = (await allRows()).filter(
      ({ pk, sk }) => pk === keys.person(person.id).pk && sk.startsWith('CONSENT#'),
    );
    expect(rows).toHaveLength(1);
  });

  it('to a household, once withdrawn, leaves every household, the children’s too, and nobody else’s', async () => {
    const [one, other] = [await resident(), await resident()];
    const [first, second] = [newCode('household', '8 号楼 801'), newCode('household', '8 号楼 802')];
    await issueCodes([first, second]);
    const join = (token: string, code: string, child?: string) =>
      call(bind, { token, body: { code, ...(child ? { child } : {}) } });
    const child = (
      await call(addChild, { token: one.token, body: { nickname: '小雨', birthDate: '2020-05-01' } })
    ).json;
    await say(one.token, 'household', true);
    for (const { code } of [first, second]) await join(one.token, code);
    await join(one.token, first.code, child.id);
    await join(other.token, first.code);
    const theirs = await row(keys.member(first.code, other.person.id));
    expect(await row(keys.householdSize(first.code))).toMatchObject({ count: 3 });
    const answers = await Promise.all([1, 2, 3].map(() => say(one.token, 'household', false)));
    for (const answer of answers) expect(answer).toMatchObject({ status: 200, json: { given: false } });
    expect((await call(myHouseholds, { token: one.token })).json.items).toEqual([]);
    const members = (await allRows()).filter(({ sk }) => sk.startsWith('MEMBER#'));
    expect(members).toEqual([theirs]);
    expect(await row(keys.householdSize(first.code))).toMatchObject({ count: 1 });
    expect(await row(keys.householdCount(one.person.id))).toMatchObject({ count: 0 });
  });

  it('to a household that was never given is withdrawn all the same by who is in one', async () => {
    const { token, person } = await resident();
    const home = newCode('household', '9 号楼 901');
    await issueCodes([home]);
    await call(bind, { token, body: { code: home.code } });
    expect(await say(token, 'household', false)).toMatchObject({ status: 200, json: { given: false } });
    expect(await row(keys.member(home.code, person.id))).toBeUndefined();
  });

  it('to the account ends with the account, which is another page', async () => {
    const { token } = await resident();
    expect(await changingNothing(() => say(token, 'account', false))).toMatchObject({
      status: 409,
      json: { code: 'account_is_erased' },
    });
  });

  it('is one’s own: nobody else’s, no member of staff’s, and with no other field', async () => {
    const staff = await tokenOf(STAFF.admin);
    expect(await changingNothing(() => say(staff, 'household', true))).toMatchObject({ status: 401 });
    const { token } = await resident();
    const more = {
      params: { purpose: 'household' },
      body: { given: true, version: 1, personId: 'P1' },
      token,
    };
    expect(await changingNothing(() => call(putConsent, more))).toMatchObject({ status: 422 });
  });

  it('to an account is recorded with the account, for the notice that was shown', async () => {
    const signedUp = await register(newPhone());
    expect(await consentOf(signedUp.json.accessToken, 'account')).toMatchObject({ given: true, version: 1 });
    const phone = newPhone();
    const { challenge } = (await enter({ phone, code: await codeFor(phone), choose: true })).json;
    const person = { nickname: '新人', fourteen: true };
    const wrong = { phone, challenge, person, notice: { ...NOTICE, version: 9 } };
    expect(await changingNothing(() => enter(wrong))).toMatchObject({
      status: 409,
      json: { code: 'notice_changed' },
    });
  });
});
