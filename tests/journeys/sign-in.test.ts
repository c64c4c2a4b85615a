import { beforeAll, describe, expect, it } from 'vitest';
import { handler as getStaff } from '../../functions/identity/staff/accounts/handlers/get-staff.ts';
import { createStaff } from '../../functions/identity/staff/accounts/staff-repository.ts';
import {
  countFailure,
  findCredentials,
  forgetFailures,
} from '../../functions/identity/staff/sessions/credentials-repository.ts';
import { hashPassword, verifyPassword } from '../../functions/identity/staff/sessions/domain/password.ts';
import { handler as signIn } from '../../functions/identity/staff/sessions/handlers/sign-in.ts';
import { rosterSchema } from '../../functions/shared/district/roster.ts';
import { commit } from '../../functions/shared/kernel/commit.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import {
  cookieOf,
  disable,
  hired,
  knock,
  later,
  PASSWORD,
  person,
  roster,
  row,
  sessionRow,
} from '../support/accounts.ts';
import { COMMUNITY, GRID, openWorld } from './world.ts';

beforeAll(() => openWorld('sign-in'));

describe('an account', () => {
  it('comes with its roster row, which dispatch can read', async () => {
    const duty = { days: [1, 2, 3], from: '08:00', to: '18:00' };
    const staff = await hired({ duty });
    const mine = (await roster()).find(({ staffId }) => staffId === staff.id);
    expect(rosterSchema.parse(mine)).toMatchObject({ role: 'grid_worker', regions: [GRID], duty });
  });

  it('is made whole or not at all when its name is taken', async () => {
    const { username } = await hired();
    const second = person({ username });
    await expect(createStaff(second, PASSWORD)).rejects.toMatchObject({ code: 'in_use' });
    expect(await row(keys.staff(second.id))).toBeUndefined();
    expect((await roster()).some(({ staffId }) => staffId === second.id)).toBe(false);
  });

  it('is made once, however many ask at the same time', async () => {
    const { username } = person();
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, () => createStaff(person({ username }), PASSWORD)),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('cannot be kept from its owner by somebody who tries its name first', async () => {
    const staff = person();
    await knock(staff.username, 'guessing it');
    expect(await row(keys.username(staff.username))).toMatchObject({ failures: 1, ttl: expect.any(Number) });
    await createStaff(staff, PASSWORD);
    await knock(staff.username, 'guessing it');
    // TTL must never take a real account away.
    expect(await row(keys.username(staff.username))).not.toHaveProperty('ttl');
    expect((await knock(staff.username)).status).toBe(200);
  });

  it('made while its name is being tried does not inherit an end', async () => {
    const { username } = person();
    const nobody = await findCredentials(username);
    await createStaff(person({ username }), PASSWORD);
    await countFailure(username, nobody, Date.now());
    expect(await row(keys.username(username))).not.toHaveProperty('ttl');
    expect(await row(keys.username(username))).toMatchObject({ failures: 1 });
  });
});

describe('signing in', () => {
  it('answers the fixed shape and a cookie that scripts and other sites cannot reach', async () => {
    const staff = await hired({ unit: `C-${COMMUNITY}` });
    const answer = await knock(` ${staff.username.toUpperCase()}`);
    const { id, name, roles, regions, unit } = staff;
    expect(answer.json).toEqual({
      accessToken: expect.any(String),
      expiresIn: 600,
      staff: { id, name, roles, regions, unit },
    });
    expect(answer.cookies[0]).toMatch(
      /^mashang_refresh=[\w.-]+; Path=\/api\/staff\/session; Max-Age=43200; HttpOnly; SameSite=Strict$/,
    );
    const self = await call(getStaff, { params: { id }, token: answer.json.accessToken });
    expect(self.json).toMatchObject({ id, username: staff.username, status: 'active' });
  });

  it('stores no token and no password', async () => {
    const staff = await hired();
    const cookie = cookieOf(await knock(staff.username));
    const stored = JSON.stringify([await sessionRow(cookie), await row(keys.username(staff.username))]);
    expect(stored).toContain('refreshTag');
    expect(stored).not.toContain(cookie.split('.')[1]);
    expect(stored).not.toContain(PASSWORD);
  });

  it('tells a wrong password, an unknown name and a disabled account apart for nobody', async () => {
    const [known, gone] = [await hired(), await hired()];
    await disable(gone.id);
    const answers = [
      await knock(known.username, 'not the password'),
      await knock('nobody.here'),
      await knock('no such name!'),
      await knock(gone.username),
    ];
    for (const answer of answers) {
      expect(answer).toEqual(answers[0]);
      expect(answer).toMatchObject({ status: 401, cookies: [], json: { code: 'wrong_credentials' } });
    }
  });

  it.each([
    { username: 'li' },
    { username: 'li', password: '' },
    { username: 'li', password: 'x'.repeat(801) },
    { username: 'li', password: 'half a character \ud800' },
    { username: 'li', password: PASSWORD, admin: true },
    { username: { toString: 'li' }, password: PASSWORD },
    '{"username":"li","password":"12345678","__proto__":{"roles":["administrator"]}}',
  ])('refuses %j', async (body) => {
    expect(await call(signIn, { body })).toMatchObject({ status: 422, json: { code: 'invalid_request' } });
  });
});

describe('five wrong tries', () => {
  const failFive = async (username: string) => {
    for (let i = 0; i < 5; i++) {
      expect((await knock(username, 'not the password')).json.code).toBe('wrong_credentials');
    }
  };

  it('lock a name for 15 minutes, even for the right password', async () => {
    const { username } = await hired();
    await failFive(username);
    const locked = await knock(username);
    expect(locked).toMatchObject({ status: 429, cookies: [], json: { code: 'too_many_attempts' } });
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(890);
    expect(locked.json.detail).toContain(locked.headers['retry-after']);
    expect((await later(14 * 60_000, () => knock(username))).status).toBe(429);
    expect((await later(15 * 60_000 + 1_000, () => knock(username))).status).toBe(200);
    // The count began anew.
    expect((await knock(username, 'not the password')).status).toBe(401);
  });

  it('lock a name that nobody has in the same way', async () => {
    await failFive('still.nobody');
    expect((await knock('still.nobody')).json.code).toBe('too_many_attempts');
    expect((await later(16 * 60_000, () => knock('still.nobody', 'not the password'))).json.code).toBe(
      'wrong_credentials',
    );
  });

  it('cost us no hashing while the name is locked', async () => {
    const { username } = await hired();
    await failFive(username);
    const timed = async (work: () => Promise<unknown>, times = 1): Promise<number> => {
      const started = performance.now();
      for (let i = 0; i < times; i++) await work();
      return performance.now() - started;
    };
    const hash = () => verifyPassword('one hash', undefined);
    const before = await timed(hash);
    const locked = await timed(() => knock(username), 10);
    expect(locked).toBeLessThan(8 * Math.max(before, await timed(hash)));
  });

  it('are forgotten after signing in', async () => {
    const { username } = await hired();
    for (let i = 0; i < 4; i++) await knock(username, 'not the password');
    expect((await knock(username)).status).toBe(200);
    expect(await row(keys.username(username))).not.toHaveProperty('failures');
  });

  it('are counted one by one when fifteen come at once', async () => {
    const { username } = await hired();
    const answers = await Promise.all(Array.from({ length: 15 }, () => knock(username, 'not the password')));
    const codes = answers.map(({ json }) => json.code as string).sort();
    expect(codes).toEqual([
      ...Array.from({ length: 10 }, () => 'too_many_attempts'),
      ...Array.from({ length: 5 }, () => 'wrong_credentials'),
    ]);
  });

  it('are five even when a sixth was read before the fifth was written', async () => {
    const { username } = await hired();
    const read = await findCredentials(username);
    const stale = { ...read, failures: 4, failuresUntil: Date.now() + 60_000 };
    for (let i = 0; i < 5; i++) await countFailure(username, read, Date.now());
    await expect(countFailure(username, stale, Date.now())).rejects.toMatchObject({
      code: 'too_many_attempts',
    });
    expect(await row(keys.username(username))).toMatchObject({ failures: 5 });
  });

  it('stop a right password that was being checked meanwhile', async () => {
    const { username } = await hired();
    const read = await findCredentials(username);
    for (let i = 0; i < 5; i++) await countFailure(username, read, Date.now());
    const step = forgetFailures(username, read.passwordHash ?? '', Date.now());
    await expect(commit({ steps: [step] })).rejects.toMatchObject({ code: 'too_many_attempts' });
  });

  it('or a changed password stop a sign-in with the old one', async () => {
    const { username } = await hired();
    const step = forgetFailures(username, await hashPassword(PASSWORD), Date.now());
    await expect(commit({ steps: [step] })).rejects.toMatchObject({ code: 'wrong_credentials' });
  });
});
