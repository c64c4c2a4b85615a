import * as z from 'zod';
import { config } from '../../../shared/district/config.ts';
import type { Staff } from '../../../shared/district/schemas.ts';
import { DomainError } from '../../../shared/errors.ts';
import { STAFF_ROLES, type StaffIdentity } from '../../../shared/http/contract.ts';
import { forgetRevocations } from '../../../shared/http/revocations.ts';
import { commit } from '../../../shared/kernel/commit.ts';
import { findFactor } from '../second-factor/factor-repository.ts';
import { countFailure, findCredentials } from '../sessions/credentials-repository.ts';
import { replacePassword } from '../sessions/credentials-rows.ts';
import { hashPassword, verifyPassword } from '../sessions/domain/password.ts';
import { requireStrong } from '../sessions/require-strong.ts';
import { keepSession } from '../sessions/session-repository.ts';
import { findStaff } from './staff-repository.ts';
import { changed, staffSteps } from './staff-rows.ts';
import { grantableRoles, staffView, staffViewSchema } from './staff-view.ts';

/** The caller's account as it is now. @throws DomainError `not_signed_in` when there is none */
export async function ownAccount({ id }: StaffIdentity): Promise<Staff> {
  const staff = await findStaff(id);
  if (staff?.status !== 'active') throw new DomainError('not_signed_in');
  return staff;
}

export const ownAccountSchema = staffViewSchema.extend({
  /** Roles the caller may give to others. */
  grantable: z.array(z.enum(STAFF_ROLES)),
  secondFactor: z.strictObject({
    on: z.boolean(),
    required: z.boolean(),
    recoveryCodesLeft: z.number().int(),
  }),
});

export async function showOwnAccount(viewer: StaffIdentity): Promise<z.infer<typeof ownAccountSchema>> {
  const staff = await ownAccount(viewer);
  const [factor, [district]] = await Promise.all([findFactor(staff.id), config('district')]);
  const required = district?.security?.totpRoles ?? [];
  return {
    ...staffView(staff),
    grantable: grantableRoles(viewer),
    secondFactor: {
      on: factor?.status === 'on',
      required: staff.roles.some((role) => required.includes(role)),
      recoveryCodesLeft: factor?.recovery.length ?? 0,
    },
  };
}

/**
 * Another password for the caller, who shows the old one; every other session of theirs ends. Wrong old ones
 * count as wrong sign-ins do: a borrowed phone is no place to guess.
 * @throws DomainError `wrong_password`, `weak_password`, `too_many_attempts`
 */
export async function changePassword(
  viewer: StaffIdentity,
  old: string,
  next: string,
  nowMs: number,
): Promise<void> {
  const staff = await ownAccount(viewer);
  const [district] = await config('district');
  requireStrong(next, [staff.username, staff.name, district?.name.zh ?? '', district?.name.en ?? '']);
  const credentials = await findCredentials(staff.username);
  const { passwordHash } = credentials;
  // Counted first, so that of many guesses at once no more than five are looked at.
  await countFailure(staff.username, credentials, nowMs);
  if (!passwordHash || !(await verifyPassword(old, passwordHash))) throw new DomainError('wrong_password');
  const after = changed(staff, { epoch: staff.epoch + 1 });
  await commit({
    steps: [
      replacePassword(staff.username, passwordHash, await hashPassword(next)),
      ...(viewer.sessionId ? [keepSession(viewer.sessionId, after.epoch)] : []),
      ...(await staffSteps(staff, after)),
    ],
  });
  forgetRevocations();
}
