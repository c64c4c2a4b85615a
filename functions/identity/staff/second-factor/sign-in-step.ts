import type { Staff } from '../../../shared/district/schemas.ts';
import { DomainError } from '../../../shared/errors.ts';
import { findStaff } from '../accounts/staff-repository.ts';
import { beginSession, type Moment, type SignedIn } from '../sessions/begin-session.ts';
import { readChallenge } from './challenge.ts';
import { spendCode } from './check-code.ts';
import { findFactor, putFactor } from './factor-repository.ts';
import { newRecoveryCodes } from './recovery-codes.ts';

/** Who is half signed in, as their account is now. @throws DomainError `session_ended` */
export async function challenged(challenge: string, nowMs: number): Promise<Staff> {
  const { staffId, epoch } = await readChallenge(challenge, nowMs);
  const staff = await findStaff(staffId);
  if (staff?.status !== 'active' || staff.epoch !== epoch) throw new DomainError('session_ended');
  return staff;
}

export type SecondStep = SignedIn & { recoveryCodes?: string[] };

/**
 * The code that completes a sign-in. A first code from a phone that was just shown its secret also turns the
 * second factor on, and brings the recovery codes.
 * @throws DomainError `session_ended`, `wrong_second_factor`, `too_many_attempts`
 */
export async function finishSignIn(challenge: string, code: string, moment: Moment): Promise<SecondStep> {
  const staff = await challenged(challenge, moment.nowMs);
  const factor = await findFactor(staff.id);
  if (!factor) throw new DomainError('wrong_second_factor');
  const spent = await spendCode(staff.id, factor, code);
  const fresh = factor.status === 'pending' ? await newRecoveryCodes(staff.id) : undefined;
  const next = fresh ? { ...spent, recovery: fresh.tags } : spent;
  // Two who send one code at once: the second finds the row changed, and its code is used up.
  const spend = {
    ...putFactor(staff.id, next, factor),
    onFail: () => new DomainError('wrong_second_factor'),
  };
  const signedIn = await beginSession(staff, moment, [spend]);
  return { ...signedIn, ...(fresh ? { recoveryCodes: fresh.codes } : {}) };
}
