import { beforeAll, describe, expect, it } from 'vitest';
import { handler as changePassword } from '../../functions/identity/staff/accounts/handlers/change-password.ts';
import { handler as getOwnAccount } from '../../functions/identity/staff/accounts/handlers/get-own-account.ts';
import { handler as endOthers } from '../../functions/identity/staff/sessions/handlers/end-other-sessions.ts';
import { handler as endSession } from '../../functions/identity/staff/sessions/handlers/end-session.ts';
import { handler as listSessions } from '../../functions/identity/staff/sessions/handlers/list-sessions.ts';
import { handler as refreshSession } from '../../functions/identity/staff/sessions/handlers/refresh-session.ts';
import { handler as signIn } from '../../functions/identity/staff/sessions/handlers/sign-in.ts';
import { handler as signOut } from '../../functions/identity/staff/sessions/handlers/sign-out.ts';
import { issueAccessToken } from '../../functions/shared/http/access-token.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { cookieOf, hired, knock, later, PASSWORD, sessionRow } from '../support/accounts.ts';
import { openWorld, STAFF, tokenOf } from './world.ts';

const NEW_PASSWORD = 'kdnw-7xqa-mzrt';
const PHONE =
  'Mozilla/5.0 (Linux; Android 14; PJD110) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile Safari/537.36';

async function signedIn(username: string, headers: Record<string, string> = {}) {
  const answer = await call(signIn, { body: { username, password: PASSWORD }, headers });
  return { token: answer.json.accessToken as string, cookie: cookieOf(answer) };
}
const list = async (token: string, query = {}) => call(listSessions, { token, query });
const alive = async (token: string) => (await call(getOwnAccount, { token })).status === 200;
const refreshed = async (cookie: string) =>
  (await call(refreshSession, { cookies: [cookie] })).status === 200;

beforeAll(() => openWorld('sessions'));

describe('sessions', () => {
  it('are listed to their owner: since when, on what, and which is this one; nothing of where', async () => {
    const staff = await hired();
    await signedIn(staff.username, { 'user-agent': PHONE });
    const { token, cookie } = await signedIn(staff.username);
    const { items } = (await list(token)).json;
    expect(items).toHaveLength(2);
    expect(items).toContainEqual(expect.objectContaining({ agent: 'Chrome · Android', current: false }));
    expect(items.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
    expect(JSON.stringify(await sessionRow(cookie))).not.toMatch(/203\.0\.113|PJD110|537\.36/);
    const afterwards = await later(13 * 3_600_000, async () =>
      list(await issueAccessToken({ ...STAFF.gridA, id: staff.id }, Date.now() + 13 * 3_600_000)),
    );
    expect(afterwards.json.items).toEqual([]);
  });

  it('end one by one, with the tokens they gave', async () => {
    const staff = await hired();
    const other = await signedIn(staff.username);
    const { token } = await signedIn(staff.username);
    const { items } = (await list(token)).json;
    const id = items.find(({ current }: { current: boolean }) => !current).id;
    expect((await call(endSession, { params: { id }, token })).status).toBe(204);
    expect(await alive(other.token)).toBe(false);
    expect(await refreshed(other.cookie)).toBe(false);
    expect(await alive(token)).toBe(true);
    expect((await call(endSession, { params: { id }, token })).json.code).toBe('not_found');
  });

  it('of the others end together; this one goes on', async () => {
    const staff = await hired();
    const others = [await signedIn(staff.username), await signedIn(staff.username)];
    const { token, cookie } = await signedIn(staff.username);
    expect((await call(endOthers, { token })).status).toBe(204);
    for (const other of others) {
      expect(await alive(other.token)).toBe(false);
      expect(await refreshed(other.cookie)).toBe(false);
    }
    const next = await call(refreshSession, { cookies: [cookie] });
    expect(next.status).toBe(200);
    expect((await list(next.json.accessToken)).json.items).toHaveLength(1);
  });

  it('of somebody else do not exist, but for an administrator who manages them', async () => {
    const [mine, theirs] = [await hired(), await hired()];
    const { token } = await signedIn(mine.username);
    const { token: other } = await signedIn(theirs.username);
    const [{ id }] = (await list(other)).json.items;
    expect(await call(endSession, { params: { id }, token })).toEqual(
      await call(endSession, { params: { id: `L${'0'.repeat(26)}` }, token }),
    );
    for (const who of [token, await tokenOf(STAFF.community), await tokenOf(STAFF.west)])
      expect((await list(who, { staff: theirs.id })).json.code).toBe('not_found');
    const admin = await tokenOf(STAFF.admin);
    expect((await list(admin, { staff: theirs.id })).json.items).toHaveLength(1);
    expect((await call(endSession, { params: { id }, token: admin })).status).toBe(204);
    expect(await alive(other)).toBe(false);
  });

  it('that are signed out of leave no token alive', async () => {
    const { token, cookie } = await signedIn((await hired()).username);
    await call(signOut, { cookies: [cookie] });
    expect(await alive(token)).toBe(false);
  });
});

describe('one’s own password', () => {
  const change = (token: string, old: string, password = NEW_PASSWORD) =>
    call(changePassword, { body: { old, password }, token });

  it('changes for the old one, and ends every other session', async () => {
    const staff = await hired();
    const other = await signedIn(staff.username);
    const { token, cookie } = await signedIn(staff.username);
    expect((await change(token, PASSWORD)).status).toBe(204);
    expect(await alive(other.token)).toBe(false);
    expect(await refreshed(other.cookie)).toBe(false);
    expect(await refreshed(cookie)).toBe(true);
    expect((await knock(staff.username)).status).toBe(401);
    expect((await knock(staff.username, NEW_PASSWORD)).status).toBe(200);
  });

  it('is no place to guess the old one: five tries, counted with those at the door', async () => {
    const staff = await hired();
    const { token } = await signedIn(staff.username);
    const guesses = await Promise.all(
      Array.from({ length: 9 }, (_, n) => change(token, `guess number ${n}`)),
    );
    expect(guesses.filter(({ json }) => json.code === 'wrong_password')).toHaveLength(5);
    expect(guesses.filter(({ json }) => json.code === 'too_many_attempts')).toHaveLength(4);
    expect((await change(token, PASSWORD)).json.code).toBe('too_many_attempts');
    expect((await knock(staff.username)).json.code).toBe('too_many_attempts');
  });

  it('is not replaced by a weak one, and a weak one counts as no guess', async () => {
    const staff = await hired();
    const { token } = await signedIn(staff.username);
    for (let i = 0; i < 6; i++)
      expect((await change(token, PASSWORD, 'password2026')).json.code).toBe('weak_password');
    expect((await change(token, PASSWORD)).status).toBe(204);
  });
});
