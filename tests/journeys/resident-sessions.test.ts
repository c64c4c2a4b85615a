import { decodeJwt, SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { handler as refresh } from '../../functions/identity/residents/sessions/handlers/refresh-resident-session.ts';
import { handler as signOut } from '../../functions/identity/residents/sessions/handlers/resident-sign-out.ts';
import { handler as refreshStaff } from '../../functions/identity/staff/sessions/handlers/refresh-session.ts';
import { api } from '../../functions/shared/http/api.ts';
import { type Contract, contract } from '../../functions/shared/http/contract.ts';
import { issueResidentToken } from '../../functions/shared/http/resident-token.ts';
import { forgetRevocations } from '../../functions/shared/http/revocations.ts';
import { keyFor } from '../../functions/shared/secrets.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { cookieOf, later, row } from '../support/accounts.ts';
import { resident } from '../support/residents.ts';
import { openWorld, STAFF, tokenOf } from './world.ts';

beforeAll(() => openWorld('resident-sessions'));

const who = (auth: Contract['auth']) =>
  api(
    contract({
      method: 'GET',
      path: '/api/who',
      summary: 'Who asks',
      auth,
      responses: { 200: z.object({ resident: z.string().nullable(), staff: z.string().nullable() }) },
    }),
    async (request) => ({
      status: 200,
      body: { resident: request.resident?.id ?? null, staff: request.staff?.id ?? null },
    }),
  );
const ask = (auth: Contract['auth'], token?: string) => call(who(auth), token ? { token } : {});
const refused = { status: 401, json: { code: 'not_signed_in' } };

describe('a resident’s access token', () => {
  it('opens the routes of residents and says who asks', async () => {
    const { person, token } = await resident();
    for (const auth of ['resident', 'resident_optional'] as const)
      expect((await ask(auth, token)).json).toEqual({ resident: person.id, staff: null });
    expect((await ask('resident_optional')).json).toEqual({ resident: null, staff: null });
    expect(await ask('resident')).toMatchObject(refused);
  });

  it('opens no route of staff, and a staff token none of residents', async () => {
    const { token } = await resident();
    for (const auth of ['staff', 'optional'] as const) expect(await ask(auth, token)).toMatchObject(refused);
    const staff = await tokenOf(STAFF.admin);
    for (const auth of ['resident', 'resident_optional'] as const)
      expect(await ask(auth, staff)).toMatchObject(refused);
  });

  it('names ids and nothing of the person', async () => {
    const { token } = await resident('一个别名');
    expect(Object.keys(decodeJwt(token)).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'sid', 'sub']);
  });

  it.each<[string, Record<string, string>]>([
    ['for the console', { audience: 'console' }],
    ['of another district', { issuer: 'mashang:elsewhere' }],
    ['by another algorithm', { alg: 'HS384' }],
    ['of somebody who is no resident', { sub: 'S-ADMIN' }],
    ['signed with the key of staff tokens', { key: 'access-token' }],
  ])('%s opens nothing', async (_, wrong) => {
    const { person } = await resident();
    const token = await new SignJWT({ sid: 'V1' })
      .setProtectedHeader({ alg: wrong.alg ?? 'HS256' })
      .setSubject(wrong.sub ?? person.id)
      .setIssuer(wrong.issuer ?? `mashang:${process.env.DISTRICT}`)
      .setAudience(wrong.audience ?? 'resident')
      .setIssuedAt()
      .setExpirationTime('1m')
      .sign(await keyFor(wrong.key === 'access-token' ? 'access-token' : 'resident-token'));
    expect(await ask('resident', token)).toMatchObject(refused);
  });

  it('ends after ten minutes', async () => {
    const { person } = await resident();
    const old = await issueResidentToken({ id: person.id, sid: 'V1' }, Date.now() - 601_000);
    expect(await ask('resident', old)).toMatchObject({ status: 401, json: { code: 'token_expired' } });
  });
});

describe('a resident’s session', () => {
  const renew = (cookie: string) => call(refresh, { cookies: [cookie] });

  it('is carried on by a cookie that scripts, other sites and other routes never get', async () => {
    const { person, nickname, cookie } = await resident();
    const answer = await renew(cookie);
    expect(answer.json).toMatchObject({ expiresIn: 600, person: { id: person.id, nickname } });
    expect(answer.cookies[0]).toMatch(
      /^mashang_resident=[\w.-]+; Path=\/api\/residents\/session; Max-Age=\d+; HttpOnly; SameSite=Strict$/,
    );
    expect(cookieOf(answer)).not.toBe(cookie);
    expect((await ask('resident', answer.json.accessToken)).json.resident).toBe(person.id);
  });

  it('lies in the table without its token', async () => {
    const { person, cookie } = await resident();
    const [, id = '', secret = ''] = cookie.split('.');
    const stored = JSON.stringify(await row(keys.residentSession(person.id, id)));
    expect(stored).toContain('refreshTag');
    expect(stored).not.toContain(secret);
  });

  it('ends when an old token comes back, for the thief and for the owner', async () => {
    const { cookie } = await resident();
    const next = cookieOf(await renew(cookie));
    expect((await later(11_000, () => renew(cookie))).json.code).toBe('session_ended');
    expect((await later(11_000, () => renew(next))).json.code).toBe('session_ended');
  });

  it('lets two tabs refresh at once, and gives one of them the next token', async () => {
    const { cookie } = await resident();
    const answers = await Promise.all([renew(cookie), renew(cookie), renew(cookie)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.filter(({ cookies }) => cookies.length > 0)).toHaveLength(1);
  });

  it('ends by signing out, and after thirty days', async () => {
    const [one, other] = [await resident(), await resident()];
    const out = await call(signOut, { cookies: [one.cookie] });
    expect(out.cookies[0]).toContain('Max-Age=0');
    expect((await renew(one.cookie)).json.code).toBe('session_ended');
    const days = 24 * 3_600_000;
    expect((await later(30 * days + 1_000, () => renew(other.cookie))).json.code).toBe('session_ended');
  });

  it('takes the access token with it when it ends', async () => {
    const [one, other] = [await resident(), await resident()];
    await call(signOut, { cookies: [one.cookie] });
    forgetRevocations();
    expect((await ask('resident', one.token)).json.code).toBe('token_expired');
    expect((await ask('resident', other.token)).status).toBe(200);
  });

  it('is nobody’s session to the routes of staff, and the other way round', async () => {
    const { cookie } = await resident();
    const value = cookie.split('=')[1];
    const asStaff = await call(refreshStaff, { cookies: [`mashang_refresh=${value}`] });
    expect(asStaff.json.code).toBe('session_ended');
    expect((await renew(`mashang_resident=L${'0'.repeat(26)}.${'a'.repeat(43)}`)).json.code).toBe(
      'session_ended',
    );
  });
});
