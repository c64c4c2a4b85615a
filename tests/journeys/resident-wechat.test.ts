import { afterAll, beforeAll, expect, it } from 'vitest';
import { handler as refresh } from '../../functions/identity/residents/sessions/handlers/refresh-resident-session.ts';
import { handler as signIn } from '../../functions/identity/residents/sign-in/handlers/resident-sign-in.ts';
import { handler as callback } from '../../functions/identity/residents/wechat/handlers/wechat-callback.ts';
import { handler as start } from '../../functions/identity/residents/wechat/handlers/wechat-start.ts';
import { useWechat } from '../../functions/identity/residents/wechat/port.ts';
import { useTime } from '../../functions/shared/clock.ts';
import { type Answer, call } from '../../functions/shared/testing/http-event.ts';
import { later } from '../support/accounts.ts';
import { askForCode, codeFor, codesFor, newPhone, register } from '../support/residents.ts';
import { openWorld } from './world.ts';

/** A WeChat that knows whoever shows a code of the form `code-<openid>`. */
const stub = {
  authorizeUrl: (redirectUri: string, state: string) =>
    `https://wechat.invalid/?${new URLSearchParams({ redirect_uri: redirectUri, state })}`,
  openidOf: async (code: string) => /^code-(\w+)$/.exec(code)?.[1],
};

beforeAll(async () => {
  await openWorld('resident-wechat');
  useTime(undefined, async () => {});
  useWechat(stub);
});
afterAll(() => {
  useTime();
  useWechat();
});

const cookieNamed = (answer: Answer, name: string): string =>
  answer.cookies.find((cookie) => cookie.startsWith(`${name}=`))?.split(';')[0] ?? '';

/** To WeChat and back in one browser. */
async function roundTrip(openid: string): Promise<Answer> {
  const away = await call(start);
  const state = new URL(away.headers.location ?? '').searchParams.get('state') ?? '';
  const cookies = [cookieNamed(away, 'mashang_wechat_state')];
  return call(callback, { query: { code: `code-${openid}`, state }, cookies });
}

it('signs in, from the second time on, whom a phone has once vouched for', async () => {
  const phone = newPhone();
  const { person } = (await register(phone, '赵女士')).json;
  const first = await roundTrip('openidofzhao');
  expect(first).toMatchObject({ status: 302, headers: { location: '/me?wechat=link' } });
  const pending = cookieNamed(first, 'mashang_wechat');
  expect(pending).not.toContain('openidofzhao');
  await later(61_000, () => askForCode(phone));
  const [code = ''] = await codesFor(phone);
  const linked = await call(signIn, { body: { phone, code }, cookies: [pending] });
  expect(linked.status).toBe(200);
  const second = await roundTrip('openidofzhao');
  expect(second.headers.location).toBe('/me?wechat=in');
  const renewed = await call(refresh, { cookies: [cookieNamed(second, 'mashang_resident')] });
  expect(renewed.json.person).toEqual(person);
});

it('takes no answer that this browser did not ask for', async () => {
  const away = await call(start);
  const state = new URL(away.headers.location ?? '').searchParams.get('state') ?? '';
  const mine = cookieNamed(away, 'mashang_wechat_state');
  for (const [asked, cookies] of [
    [state, []],
    ['', [mine]],
    [`${state}x`, [mine]],
    ['', ['mashang_wechat_state=']],
  ] as const) {
    const answer = await call(callback, {
      query: { code: 'code-somebody', state: asked },
      cookies: [...cookies],
    });
    expect(answer.headers.location).toBe('/me?wechat=failed');
    expect(cookieNamed(answer, 'mashang_resident')).toBe('');
  }
});

it('links nothing by a cookie that was made up or has grown old', async () => {
  const phone = newPhone();
  await register(phone);
  const pending = cookieNamed(await roundTrip('openidofsomebody'), 'mashang_wechat');
  await later(20 * 60_000, () => askForCode(phone));
  const [code = ''] = await codesFor(phone);
  await later(20 * 60_000, () => call(signIn, { body: { phone, code }, cookies: [pending] }));
  expect((await roundTrip('openidofsomebody')).headers.location).toBe('/me?wechat=link');
});

it('is not there where nobody arranged for it', async () => {
  useWechat();
  const answers = [await call(start), await call(callback)];
  useWechat(stub);
  for (const answer of answers) expect(answer).toMatchObject({ status: 404, json: { code: 'not_found' } });
});

it('one person keeps a WeChat account that a second one on the same phone shows', async () => {
  const phone = newPhone();
  const pending = cookieNamed(await roundTrip('openidshared'), 'mashang_wechat');
  const offered = await call(signIn, { body: { phone, code: await codeFor(phone) } });
  const make = (challenge: string, nickname: string, cookies: string[]) =>
    call(signIn, {
      body: {
        phone,
        challenge,
        person: { nickname, fourteen: true },
        notice: { purpose: 'account', version: 1 },
      },
      cookies,
    });
  const one = await make(offered.json.challenge, '爷爷', [pending]);
  await later(61_000, () => askForCode(phone));
  const [code = ''] = await codesFor(phone);
  const again = await call(signIn, { body: { phone, code, choose: true } });
  const two = await make(again.json.challenge, '奶奶', [pending]);
  expect(two.status).toBe(200);
  const back = await roundTrip('openidshared');
  const renewed = await call(refresh, { cookies: [cookieNamed(back, 'mashang_resident')] });
  expect(renewed.json.person.id).toBe(one.json.person.id);
});
