import { newInvitation } from '../../functions/identity/staff/accounts/invitation.ts';
import { findStaff, openAccount } from '../../functions/identity/staff/accounts/staff-repository.ts';
import { issueChallenge } from '../../functions/identity/staff/second-factor/challenge.ts';
import { codeAt } from '../../functions/identity/staff/second-factor/domain/totp.ts';
import { enrol, giveRecoveryCodes } from '../../functions/identity/staff/second-factor/own-factor.ts';
import { beginSession } from '../../functions/identity/staff/sessions/begin-session.ts';
import { atTime } from '../../functions/shared/clock.ts';
import type { Staff } from '../../functions/shared/district/schemas.ts';
import { newId } from '../../functions/shared/ids.ts';
import { person } from '../support/accounts.ts';
import { GRID } from '../support/small-district.ts';
import { type Caller, hire, next, type World } from './world.ts';

const DAY_MS = 24 * 3_600_000;

/** A colleague in GRID whom a manager may do something to. */
export async function colleague(world: World, more: Partial<Staff> = {}): Promise<Staff> {
  const id = newId('S', Date.now());
  return hire({ id, username: `colleague${next()}`, regions: [GRID], ...more }, world.passwordHash);
}

/** Somebody with the caller's rights in a session of their own, which a request may use up. */
export async function twin(world: World, { staff }: Caller) {
  if (!staff) return undefined;
  const { roles, regions, unit } = staff;
  const rights = { roles, regions, ...(unit ? { unit } : {}) };
  const account = await colleague(world, rights);
  const { answer, cookie } = await beginSession(account, { nowMs: Date.now(), userAgent: undefined }, []);
  const sessionId = cookie.split('=')[1]?.split('.')[0] ?? '';
  return { account, sessionId, token: answer.accessToken, cookie: cookie.split(';')[0] ?? '' };
}

/** A request by the caller's twin; by the caller themselves when they are not on the staff. */
export async function asTwin(world: World, caller: Caller): Promise<{ token?: string }> {
  const other = await twin(world, caller);
  return other ? { token: other.token } : {};
}

/** Turns a second factor on. @returns the secret, whose next code has not been used */
export async function withFactor(staff: Staff): Promise<string> {
  const { secret } = await enrol(staff);
  // One moment for code and check: between two of them the phone may have gone on to the next code but one.
  const at = Date.now();
  await atTime(
    () => at,
    () => giveRecoveryCodes(staff.id, codeAt(secret, at - 30_000), 'pending'),
  );
  return secret;
}

/** A twin whose second factor is on, and the code that their phone shows now. */
export async function twinWithCode(
  world: World,
  caller: Caller,
  status: 'pending' | 'on' = 'on',
): Promise<{ token?: string; code: string }> {
  const other = await twin(world, caller);
  if (!other) return { code: '000000' };
  const secret = status === 'on' ? await withFactor(other.account) : (await enrol(other.account)).secret;
  return { token: other.token, code: codeAt(secret, Date.now()) };
}

/** Somebody half signed in. */
export async function challenged(world: World, withOne: boolean) {
  const staff = await colleague(world);
  const code = withOne ? codeAt(await withFactor(staff), Date.now()) : '';
  const now = await findStaff(staff.id);
  return { challenge: await issueChallenge(now ?? staff, Date.now()), code };
}

/** Somebody invited, who has not set a password. @returns the token of their link */
export async function invited(at = Date.now()): Promise<string> {
  const id = newId('S', at);
  const staff = person({ id, username: `invited${next()}`, regions: [GRID], status: 'invited' });
  const { token, inviteTag, inviteUntil } = await newInvitation(id, at);
  await openAccount(staff, { inviteTag, inviteUntil: inviteUntil + DAY_MS });
  return token;
}
