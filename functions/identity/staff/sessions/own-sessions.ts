import * as z from 'zod';
import { iso, now } from '../../../shared/clock.ts';
import type { Staff } from '../../../shared/district/schemas.ts';
import { DomainError, notFound } from '../../../shared/errors.ts';
import type { StaffIdentity } from '../../../shared/http/contract.ts';
import { forgetRevocations } from '../../../shared/http/revocations.ts';
import { commit } from '../../../shared/kernel/commit.ts';
import { mayManage } from '../accounts/domain/authority.ts';
import { ownAccount } from '../accounts/own-account.ts';
import { findStaff } from '../accounts/staff-repository.ts';
import { changed, staffSteps } from '../accounts/staff-rows.ts';
import type { Session } from './domain/session.ts';
import { endSession, findSession, keepSession, sessionsOf } from './session-repository.ts';

export const sessionViewSchema = z.strictObject({
  id: z.string(),
  startedAt: z.iso.datetime(),
  refreshedAt: z.iso.datetime(),
  /** Browser and system, as coarse as can be; empty when unknown. */
  agent: z.string(),
  current: z.boolean(),
});

const isAdministrator = ({ roles }: StaffIdentity): boolean => roles.includes('administrator');

/** Oneself, or for an administrator anybody they may manage. @throws DomainError `not_found` */
async function accountOf(viewer: StaffIdentity, staffId: string | undefined): Promise<Staff> {
  if (staffId === undefined || staffId === viewer.id) return ownAccount(viewer);
  const staff = await findStaff(staffId);
  if (!staff || !isAdministrator(viewer) || !mayManage(viewer, staff)) throw notFound();
  return staff;
}

export async function listSessions(viewer: StaffIdentity, staffId: string | undefined) {
  const staff = await accountOf(viewer, staffId);
  const live = (session: Session) => session.expiresAt > now() && session.epoch === staff.epoch;
  return (await sessionsOf(staff.id)).filter(live).map((session) => ({
    id: session.id,
    startedAt: iso(session.startedAt),
    refreshedAt: iso(session.rotatedAt),
    agent: session.agent,
    current: session.id === viewer.sessionId,
  }));
}

/** @throws DomainError `not_found`, for another's session as for none */
export async function revokeSession(viewer: StaffIdentity, id: string): Promise<void> {
  const session = await findSession(id);
  if (!session) throw notFound();
  if (session.staffId !== viewer.id) await accountOf(viewer, session.staffId);
  await endSession(id);
}

/** Everything but where the caller is now. @throws DomainError `not_signed_in` for a token without a session */
export async function endOtherSessions(viewer: StaffIdentity): Promise<void> {
  if (!viewer.sessionId) throw new DomainError('not_signed_in');
  const staff = await ownAccount(viewer);
  const next = changed(staff, { epoch: staff.epoch + 1 });
  await commit({ steps: [keepSession(viewer.sessionId, next.epoch), ...(await staffSteps(staff, next))] });
  forgetRevocations();
}
