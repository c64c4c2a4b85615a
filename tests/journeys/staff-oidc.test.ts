import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handler as finishOidc } from '../../functions/identity/staff/oidc/handlers/finish-oidc.ts';
import { handler as getOidc } from '../../functions/identity/staff/oidc/handlers/get-oidc.ts';
import { handler as startOidc } from '../../functions/identity/staff/oidc/handlers/start-oidc.ts';
import { forgetOidc } from '../../functions/identity/staff/oidc/settings.ts';
import { handler as refreshSession } from '../../functions/identity/staff/sessions/handlers/refresh-session.ts';
import { resetEnv } from '../../functions/shared/env.ts';
import { type Answer, call } from '../../functions/shared/testing/http-event.ts';
import { disable, hired, later } from '../support/accounts.ts';
import { startForger } from '../support/forging-issuer.ts';
import { CLIENT, type Issuer, startProvider, walkThrough } from '../support/oidc-provider.ts';
import { openWorld } from './world.ts';

let callback = '';
let provider: Issuer;
let forger: Awaited<ReturnType<typeof startForger>>;

function useIssuer(issuer: string | undefined, more: object = {}): void {
  process.env.OIDC_SETTINGS =
    issuer && JSON.stringify({ issuer, ...CLIENT, name: { zh: '区统一认证', en: 'District SSO' }, ...more });
  if (!issuer) delete process.env.OIDC_SETTINGS;
  resetEnv();
  forgetOidc();
}
const pairOf = (answer: Answer, name: string): string =>
  answer.cookies.find((line) => line.startsWith(`${name}=`))?.split(';')[0] ?? '';
const setOut = async () => {
  const answer = await call(startOidc);
  return { location: answer.headers.location ?? '', cookie: pairOf(answer, 'mashang_oidc') };
};
const comeBack = (query: Record<string, string>, cookie: string) =>
  call(finishOidc, { query, cookies: [cookie] });
const signInAs = async (login: string) => {
  const { location, cookie } = await setOut();
  const back = await walkThrough(location, login, callback);
  const query = Object.fromEntries(back.searchParams);
  return { query, cookie, answer: await comeBack(query, cookie) };
};
const failed = (code = 'oidc_failed') => ({
  status: 302,
  headers: expect.objectContaining({ location: `/admin/#/login?problem=${code}` }),
});
const noSession = (answer: Answer) => expect(pairOf(answer, 'mashang_refresh')).toBe('');

beforeAll(async () => {
  await openWorld('oidc');
  callback = `${process.env.PUBLIC_ORIGIN}/api/staff/oidc/callback`;
  [provider, forger] = await Promise.all([startProvider(callback), startForger()]);
});
afterAll(async () => {
  useIssuer(undefined);
  await Promise.all([provider.close(), forger.close()]);
});

it('is not there where nobody has arranged for it', async () => {
  useIssuer(undefined);
  expect((await call(getOidc)).json).toEqual({ name: null });
  expect((await call(startOidc)).status).toBe(404);
  expect((await comeBack({ code: 'x', state: 'y' }, '')).status).toBe(404);
});

describe('with a real provider', () => {
  it('whoever it vouches for is signed in, and goes on as with a password', async () => {
    useIssuer(provider.url);
    const staff = await hired();
    expect((await call(getOidc, { headers: { 'accept-language': 'en' } })).json).toEqual({
      name: 'District SSO',
    });
    const { answer } = await signInAs(staff.username);
    expect(answer).toMatchObject({ status: 302, headers: { location: '/admin/' } });
    expect(answer.cookies.find((line) => line.startsWith('mashang_oidc='))).toContain('Max-Age=0');
    const refreshed = await call(refreshSession, { cookies: [pairOf(answer, 'mashang_refresh')] });
    expect(refreshed).toMatchObject({ status: 200, json: { staff: { id: staff.id } } });
  });

  it('a code works once', async () => {
    const { query, cookie } = await signInAs((await hired()).username);
    const again = await comeBack(query, cookie);
    expect(again).toMatchObject(failed());
    noSession(again);
  });

  it('a verified address of the district’s domain names the account, where that is the rule', async () => {
    const staff = await hired();
    useIssuer(provider.url, { claim: 'email', emailDomain: 'district.example' });
    expect((await signInAs(staff.username)).answer.headers.location).toBe('/admin/');
    useIssuer(provider.url, { claim: 'email', emailDomain: 'elsewhere.example' });
    expect((await signInAs(staff.username)).answer).toMatchObject(failed('oidc_no_account'));
    useIssuer(provider.url);
  });

  it('nobody without an account in use is let in', async () => {
    const gone = await hired();
    const invited = await hired({ status: 'invited' });
    await disable(gone.id);
    for (const login of [gone.username, invited.username, 'nobody.here'])
      expect((await signInAs(login)).answer).toMatchObject(failed('oidc_no_account'));
  });

  it('an account belongs to the first who came with its name, not to whom the name is given later', async () => {
    const { username } = await hired();
    expect((await signInAs(username)).answer.headers.location).toBe('/admin/');
    // The same preferred_username, another subject.
    const other = (await signInAs(`${username}+successor`)).answer;
    expect(other).toMatchObject(failed('oidc_no_account'));
    noSession(other);
  });

  it.each<[string, (query: Record<string, string>, cookie: string) => [Record<string, string>, string]]>([
    ['without the browser’s cookie', (query) => [query, '']],
    ['with a made-up cookie', (query) => [query, 'mashang_oidc=eyJhbGciOiJkaXIifQ..a.b.c']],
    ['with another state', (query, cookie) => [{ ...query, state: 'another' }, cookie]],
    ['of another issuer', (query, cookie) => [{ ...query, iss: 'https://elsewhere.example' }, cookie]],
    ['without its issuer', ({ iss: _, ...query }, cookie) => [query, cookie]],
    ['with a made-up code', (query, cookie) => [{ ...query, code: 'made-up' }, cookie]],
    [
      'that is an error',
      ({ state = '', iss = '' }, cookie) => [{ error: 'access_denied', state, iss }, cookie],
    ],
  ])('an answer %s opens nothing', async (_, change) => {
    const { username } = await hired();
    const { location, cookie } = await setOut();
    const back = await walkThrough(location, username, callback);
    const answer = await comeBack(...change(Object.fromEntries(back.searchParams), cookie));
    expect(answer).toMatchObject(failed());
    noSession(answer);
  });

  it('an answer to somebody else’s question, or after ten minutes, opens nothing', async () => {
    const { username } = await hired();
    const mine = await setOut();
    const theirs = await setOut();
    const query = Object.fromEntries((await walkThrough(mine.location, username, callback)).searchParams);
    expect(await comeBack(query, theirs.cookie)).toMatchObject(failed());
    expect(await later(601_000, () => comeBack(query, mine.cookie))).toMatchObject(failed());
  });
});

describe('an issuer’s ID token', () => {
  const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const payload = (right: string) => right.split('.')[1] ?? '';
  const lie = async (forgery: typeof forger.forgery): Promise<Answer> => {
    useIssuer(forger.url);
    forger.forgery = forgery;
    const { location, cookie } = await setOut();
    const asked = new URL(location).searchParams;
    forger.nonce = asked.get('nonce') ?? '';
    return comeBack({ code: 'any', state: asked.get('state') ?? '', iss: forger.url }, cookie);
  };

  it('that is right in everything opens', async () => {
    await hired({ username: 'forged.person' });
    expect((await lie({})).headers.location).toBe('/admin/');
  });

  it.each<[string, typeof forger.forgery]>([
    ['with alg none', { token: (right) => `${encoded({ alg: 'none' })}.${payload(right)}.` }],
    ['with no signature', { token: (right) => `${right.split('.').slice(0, 2).join('.')}.` }],
    [
      'signed with the client’s secret',
      {
        token: (right) =>
          new SignJWT(JSON.parse(Buffer.from(payload(right), 'base64url').toString()))
            .setProtectedHeader({ alg: 'HS256' })
            .sign(new TextEncoder().encode(CLIENT.clientSecret)),
      },
    ],
    ['whose claims were changed', { token: (right) => right.replace(payload(right), encoded({ sub: 'x' })) }],
    ['for another audience', { claims: { aud: 'somebody-else' } }],
    ['of another issuer', { claims: { iss: 'https://elsewhere.example' } }],
    ['with another nonce', { claims: { nonce: 'another' } }],
    ['without a nonce', { claims: { nonce: undefined } }],
    ['that has ended', { claims: { exp: Math.floor(Date.now() / 1000) - 600 } }],
    ['that is not one', { token: () => 'a.b.c' }],
  ])('%s opens nothing', async (_, forgery) => {
    const answer = await lie(forgery);
    expect(answer).toMatchObject(failed());
    noSession(answer);
  });
});
