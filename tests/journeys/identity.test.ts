import { beforeAll, describe, expect, it } from 'vitest';
import { handler as getStaff } from '../../functions/identity/staff/accounts/handlers/get-staff.ts';
import { handler as listStaff } from '../../functions/identity/staff/accounts/handlers/list-staff.ts';
import { handler as refreshSession } from '../../functions/identity/staff/sessions/handlers/refresh-session.ts';
import { handler as signOut } from '../../functions/identity/staff/sessions/handlers/sign-out.ts';
import type { Staff } from '../../functions/shared/district/schemas.ts';
import { type Answer, call } from '../../functions/shared/testing/http-event.ts';
import { cookieOf, disable, hired, knock, later, sessionRow } from '../support/accounts.ts';
import { DISTRICT, OTHER_GRID, openWorld, STAFF, tokenOf } from './world.ts';

const refresh = (cookie: string): Promise<Answer> => call(refreshSession, { cookies: [cookie] });

beforeAll(() => openWorld('identity'));

describe('a session', () => {
  const begin = async (more: Partial<Staff> = {}) => {
    const staff = await hired(more);
    return { staff, cookie: cookieOf(await knock(staff.username)) };
  };
  const ended = { status: 401, cookies: [], json: { code: 'session_ended' } };

  it('goes on with a new cookie each time', async () => {
    const { staff, cookie } = await begin();
    const first = await refresh(cookie);
    expect(first).toMatchObject({ status: 200, json: { expiresIn: 600, staff: { id: staff.id } } });
    expect(cookieOf(first)).not.toBe(cookie);
    expect((await refresh(cookieOf(first))).status).toBe(200);
  });

  it('survives two tabs: the token before is good for ten seconds, but brings no cookie', async () => {
    const { cookie } = await begin();
    const next = cookieOf(await refresh(cookie));
    expect(await refresh(cookie)).toMatchObject({ status: 200, cookies: [] });
    expect((await refresh(next)).status).toBe(200);
  });

  it('gives one new cookie to many at once, and ends for none', async () => {
    const { cookie } = await begin();
    const answers = await Promise.all(Array.from({ length: 6 }, () => refresh(cookie)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 200));
    expect(answers.filter(({ cookies }) => cookies.length > 0)).toHaveLength(1);
  });

  it('ends for everybody when an old token comes back', async () => {
    const { cookie } = await begin();
    const next = cookieOf(await refresh(cookie));
    expect(await later(11_000, () => refresh(cookie))).toMatchObject(ended);
    expect(await refresh(next)).toMatchObject(ended);
    expect(await sessionRow(next)).toBeUndefined();
  });

  it('ends when its token was changed by a character', async () => {
    const { cookie } = await begin();
    const forged = cookie.slice(0, -1) + (cookie.endsWith('A') ? 'B' : 'A');
    expect(await refresh(forged)).toMatchObject(ended);
  });

  it('ends twelve hours after signing in, however often it was refreshed', async () => {
    const { cookie } = await begin();
    const next = cookieOf(await later(11 * 3_600_000, () => refresh(cookie)));
    expect(next).toMatch(/^mashang_refresh=./);
    expect(await later(12 * 3_600_000 + 1_000, () => refresh(next))).toMatchObject(ended);
  });

  it('ends for an account that was disabled, at once', async () => {
    const { staff, cookie } = await begin();
    await disable(staff.id);
    expect(await refresh(cookie)).toMatchObject(ended);
    expect(await sessionRow(cookie)).toBeUndefined();
  });

  it('ends by signing out, which is fine twice', async () => {
    const { cookie } = await begin();
    const out = await call(signOut, { cookies: [cookie] });
    expect(out).toMatchObject({ status: 204, text: '' });
    expect(out.cookies[0]).toMatch(/^mashang_refresh=; .*Max-Age=0/);
    expect(await refresh(cookie)).toMatchObject(ended);
    expect((await call(signOut, { cookies: [cookie] })).status).toBe(204);
    expect((await call(signOut)).status).toBe(204);
  });

  it('does not begin without a cookie', async () => {
    expect(await call(refreshSession)).toMatchObject(ended);
    expect(await refresh('mashang_refresh=undefined')).toMatchObject(ended);
  });
});

describe('staff', () => {
  const list = async (token: string, query: Record<string, string | number> = {}) =>
    (await call(listStaff, { token, query })).json;

  it('are listed to whoever is in charge of their regions, page by page', async () => {
    const west = await hired({ regions: ['150603002'], roles: ['subdistrict'], username: 'aa.west' });
    const whole = await hired({ regions: [DISTRICT], roles: ['oversight'], username: 'ab.whole' });
    const east = await hired({ regions: [OTHER_GRID], username: 'ac.east' });
    // In the same subdistrict, so in the same list, but not in the community.
    const near = await hired({ regions: ['150603001'], roles: ['subdistrict'], username: 'ad.near' });
    const all: string[] = [];
    const token = await tokenOf(STAFF.admin);
    for (let cursor: string | undefined = '', pages = 0; cursor !== undefined && pages < 50; pages++) {
      const page: { items: { username: string }[]; nextCursor?: string } = await list(token, {
        limit: 4,
        ...(cursor ? { cursor } : {}),
      });
      expect(page.items.length).toBeLessThanOrEqual(4);
      all.push(...page.items.map(({ username }) => username));
      cursor = page.nextCursor;
    }
    expect(all.slice(0, 4)).toEqual([west, whole, east, near].map(({ username }) => username));
    expect(all).toEqual([...new Set(all)].sort());
    const inEast = (await list(await tokenOf(STAFF.community), { limit: 100 })).items;
    const names = inEast.map(({ username }: { username: string }) => username);
    expect(names).toContain(east.username);
    expect(names).not.toContain(west.username);
    expect(names).not.toContain(whole.username);
    expect(names).not.toContain(near.username);
    expect(Object.keys(inEast[0])).not.toEqual(expect.arrayContaining(['version']));
    expect(JSON.stringify(inEast)).not.toMatch(/gsi1|passwordHash|"pk"/);
  });

  it('of another region do not exist', async () => {
    const west = await hired({ regions: ['150603002'], roles: ['subdistrict'] });
    const token = await tokenOf(STAFF.community);
    const outside = await call(getStaff, { params: { id: west.id }, token });
    expect(outside).toMatchObject({ status: 404, json: { code: 'not_found' } });
    expect(outside).toEqual(await call(getStaff, { params: { id: 'S-NOBODY' }, token }));
    expect((await call(getStaff, { params: { id: west.id }, token: await tokenOf(STAFF.west) })).status).toBe(
      200,
    );
  });

  it('are not walked through with somebody else’s cursor', async () => {
    const { nextCursor } = await list(await tokenOf(STAFF.admin), { limit: 1 });
    const borrowed = await list(await tokenOf(STAFF.oversight), { limit: 1, cursor: nextCursor });
    expect(borrowed.code).toBe('invalid_cursor');
  });
});
