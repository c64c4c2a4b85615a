import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handler as getOwnAccount } from '../../functions/identity/staff/accounts/handlers/get-own-account.ts';
import { codeAt } from '../../functions/identity/staff/second-factor/domain/totp.ts';
import { handler as begin } from '../../functions/identity/staff/second-factor/handlers/begin-second-factor.ts';
import { handler as confirm } from '../../functions/identity/staff/second-factor/handlers/confirm-second-factor.ts';
import { handler as end } from '../../functions/identity/staff/second-factor/handlers/end-second-factor.ts';
import { handler as enrolAtSignIn } from '../../functions/identity/staff/second-factor/handlers/enrol-at-sign-in.ts';
import { handler as finish } from '../../functions/identity/staff/second-factor/handlers/finish-sign-in.ts';
import { handler as renew } from '../../functions/identity/staff/second-factor/handlers/renew-recovery-codes.ts';
import { handler as refreshSession } from '../../functions/identity/staff/sessions/handlers/refresh-session.ts';
import { useTime } from '../../functions/shared/clock.ts';
import { forgetConfig } from '../../functions/shared/district/config.ts';
import { table, tableName } from '../../functions/shared/table/client.ts';
import { keys } from '../../functions/shared/table/keys.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { cookieOf, hired, knock, row } from '../support/accounts.ts';
import { DISTRICT, openWorld } from './world.ts';

const MINUTE = 60_000;
const STEP = 30_000;
/** The clock stands in the middle of a step, and goes on when a test says so. */
let time = Math.floor(Date.now() / STEP) * STEP + STEP / 2;
const codeNow = (secret: string, off = 0): string => codeAt(secret, time + off);
const send = (challenge: string, code: string) => call(finish, { body: { challenge, code } });

/** Somebody with the second factor on; the code of this step was not used yet. */
async function protectedPerson() {
  const staff = await hired();
  const token: string = (await knock(staff.username)).json.accessToken;
  const secret: string = (await call(begin, { token })).json.secret;
  const { json } = await call(confirm, { body: { code: codeNow(secret, -STEP) }, token });
  return { staff, token, secret, recoveryCodes: json.recoveryCodes as string[] };
}

beforeAll(async () => {
  await openWorld('second-factor');
  useTime(
    () => time,
    undefined,
    () => performance.now(),
  );
});
afterAll(() => useTime());

describe('the second factor', () => {
  it('counts from its first code, and its secret and codes stand nowhere', async () => {
    const staff = await hired();
    const { accessToken: token } = (await knock(staff.username)).json;
    const { secret, uri, picture } = (await call(begin, { token })).json;
    expect(uri).toContain(`secret=${secret}`);
    expect(picture).toMatch(/^<svg/);
    // Shown, but not proved: signing in goes on as before.
    expect((await knock(staff.username)).status).toBe(200);
    const { recoveryCodes } = (await call(confirm, { body: { code: codeNow(secret) }, token })).json;
    expect(new Set(recoveryCodes).size).toBe(10);
    const stored = JSON.stringify(await row(keys.secondFactor(staff.id)));
    for (const words of [secret, ...recoveryCodes, ...recoveryCodes.map((c: string) => c.replace('-', ''))])
      expect(stored).not.toContain(words);
    expect((await call(getOwnAccount, { token })).json.secondFactor).toEqual({
      on: true,
      required: false,
      recoveryCodesLeft: 10,
    });
    expect((await call(begin, { token })).json.code).toBe('illegal_transition');
  });

  it('stands between password and session', async () => {
    const { staff, secret } = await protectedPerson();
    const half = await knock(staff.username);
    expect(half).toMatchObject({ status: 202, cookies: [], json: { secondFactor: 'code' } });
    expect(half.json.accessToken).toBeUndefined();
    const token = half.json.challenge;
    expect((await call(getOwnAccount, { token })).json.code).toBe('not_signed_in');
    const whole = await send(half.json.challenge, codeNow(secret));
    expect(whole).toMatchObject({ status: 200, json: { staff: { id: staff.id } } });
    expect(whole.json.recoveryCodes).toBeUndefined();
    expect((await call(refreshSession, { cookies: [cookieOf(whole)] })).status).toBe(200);
  });

  it('takes no code twice, also not of two who send it at the same time', async () => {
    const { staff, secret } = await protectedPerson();
    const code = codeNow(secret);
    const { challenge } = (await knock(staff.username)).json;
    const both = await Promise.all([send(challenge, code), send(challenge, code)]);
    const answers = [...both, await send(challenge, code)];
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422]);
  });

  it('is guessed five times, however many guess at once, and then waits a quarter of an hour', async () => {
    const { staff, secret } = await protectedPerson();
    const { challenge } = (await knock(staff.username)).json;
    const guesses = await Promise.all(Array.from({ length: 12 }, (_, n) => send(challenge, `x${n}xxxx`)));
    expect(guesses.filter(({ json }) => json.code === 'wrong_second_factor')).toHaveLength(5);
    expect(guesses.filter(({ json }) => json.code === 'too_many_attempts')).toHaveLength(7);
    expect((await send(challenge, codeNow(secret))).json.code).toBe('too_many_attempts');
    time += 16 * MINUTE;
    const { json } = await knock(staff.username);
    expect((await send(json.challenge, codeNow(secret))).status).toBe(200);
  });

  it('of one person opens nobody else’s account', async () => {
    const [one, other] = [await protectedPerson(), await protectedPerson()];
    const { challenge } = (await knock(other.staff.username)).json;
    expect((await send(challenge, codeNow(one.secret))).json.code).toBe('wrong_second_factor');
    expect((await send(challenge, one.recoveryCodes[0] ?? '')).json.code).toBe('wrong_second_factor');
  });

  it('has ten other ways, each good once', async () => {
    const { staff, recoveryCodes } = await protectedPerson();
    const [first = '', second = ''] = recoveryCodes;
    const { challenge } = (await knock(staff.username)).json;
    expect((await send(challenge, first.toUpperCase().replace('-', ' '))).status).toBe(200);
    expect((await send(challenge, first)).json.code).toBe('wrong_second_factor');
    expect((await send(challenge, second)).status).toBe(200);
  });

  it('gives new ways for a code, and the old ones are void', async () => {
    const { staff, token, secret, recoveryCodes } = await protectedPerson();
    const { challenge } = (await knock(staff.username)).json;
    expect((await call(renew, { body: { code: codeNow(secret, -STEP) }, token })).json.code).toBe(
      'wrong_second_factor',
    );
    const renewed = await call(renew, { body: { code: codeNow(secret) }, token });
    expect(renewed.json.recoveryCodes).toHaveLength(10);
    expect((await send(challenge, recoveryCodes[2] ?? '')).json.code).toBe('wrong_second_factor');
    expect((await send(challenge, renewed.json.recoveryCodes[0])).status).toBe(200);
  });

  it('goes off for a last code', async () => {
    const { staff, token, recoveryCodes } = await protectedPerson();
    expect((await call(end, { body: { code: '000000' }, token })).json.code).toBe('wrong_second_factor');
    expect((await call(end, { body: { code: recoveryCodes[0] }, token })).status).toBe(204);
    expect((await knock(staff.username)).status).toBe(200);
  });

  it('half signed in ends after five minutes, and when the account’s sessions end', async () => {
    const { staff, recoveryCodes } = await protectedPerson();
    const { challenge } = (await knock(staff.username)).json;
    const [code = ''] = recoveryCodes;
    time += 301_000;
    expect((await send(challenge, code)).json.code).toBe('session_ended');
    time -= 301_000;
    expect((await send(`${challenge.slice(0, -3)}abc`, code)).json.code).toBe('session_ended');
    await table().send(
      new UpdateCommand({
        TableName: tableName(),
        Key: keys.staff(staff.id),
        UpdateExpression: 'SET epoch = :one',
        ExpressionAttributeValues: { ':one': 1 },
      }),
    );
    expect((await send(challenge, code)).json.code).toBe('session_ended');
  });
});

describe('a role that must have it', () => {
  const require = async (totpRoles: string[]) => {
    await table().send(
      new UpdateCommand({
        TableName: tableName(),
        Key: keys.config('district', DISTRICT),
        UpdateExpression: 'SET security = :security',
        ExpressionAttributeValues: { ':security': { totpRoles } },
      }),
    );
    forgetConfig();
  };

  it('sets it up before its first session, and cannot turn it off', async () => {
    const staff = await hired({ roles: ['auditor'], regions: [DISTRICT] });
    await require(['auditor']);
    try {
      const half = await knock(staff.username);
      expect(half).toMatchObject({ status: 202, cookies: [], json: { secondFactor: 'enrol' } });
      const { challenge } = half.json;
      expect((await send(challenge, '123456')).json.code).toBe('wrong_second_factor');
      const { secret } = (await call(enrolAtSignIn, { body: { challenge } })).json;
      const whole = await send(challenge, codeNow(secret));
      expect(whole.status).toBe(200);
      expect(whole.json.recoveryCodes).toHaveLength(10);
      const token = whole.json.accessToken;
      expect((await call(end, { body: { code: whole.json.recoveryCodes[0] }, token })).status).toBe(403);
      const again = await knock(staff.username);
      expect(again.json.secondFactor).toBe('code');
      // Somebody with the password alone does not replace the phone.
      expect((await call(enrolAtSignIn, { body: { challenge: again.json.challenge } })).json.code).toBe(
        'illegal_transition',
      );
    } finally {
      await require([]);
    }
  });
});
