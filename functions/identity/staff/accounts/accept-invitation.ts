import { now } from '../../../shared/clock.ts';
import { config } from '../../../shared/district/config.ts';
import type { Staff } from '../../../shared/district/schemas.ts';
import { DomainError } from '../../../shared/errors.ts';
import { forgetRevocations } from '../../../shared/http/revocations.ts';
import { commit } from '../../../shared/kernel/commit.ts';
import { type Credentials, findCredentials } from '../sessions/credentials-repository.ts';
import { acceptInvitation } from '../sessions/credentials-rows.ts';
import { hashPassword } from '../sessions/domain/password.ts';
import { requireStrong } from '../sessions/require-strong.ts';
import { readInvitation } from './invitation.ts';
import { findStaff } from './staff-repository.ts';
import { changed, staffSteps } from './staff-rows.ts';

/** The same for a link that was used, replaced, is over, or never was. */
const ended = (): DomainError => new DomainError('invitation_ended');

const stands = ({ inviteTag, inviteUntil = 0 }: Credentials, tag: string): boolean =>
  inviteTag === tag && inviteUntil > now();

async function open(token: string): Promise<{ staff: Staff; tag: string }> {
  const read = await readInvitation(token);
  const staff = read && (await findStaff(read.staffId));
  if (!staff || staff.status === 'disabled') throw ended();
  if (!stands(await findCredentials(staff.username), read.tag)) throw ended();
  return { staff, tag: read.tag };
}

/** Whose password the link sets. @throws DomainError `invitation_ended` */
export async function whoseInvitation(token: string): Promise<Pick<Staff, 'username' | 'name'>> {
  const { username, name } = (await open(token)).staff;
  return { username, name };
}

/**
 * Sets the password; the link is spent in the same transaction, and whatever sessions there were are over.
 * @throws DomainError `invitation_ended`, `weak_password`
 */
export async function accept(token: string, password: string): Promise<void> {
  const { staff, tag } = await open(token);
  const [district] = await config('district');
  requireStrong(password, [staff.username, staff.name, district?.name.zh ?? '', district?.name.en ?? '']);
  const next = changed(staff, { status: 'active', epoch: staff.epoch + 1 });
  const spend = acceptInvitation(staff.username, tag, await hashPassword(password), now());
  await commit({ steps: [{ ...spend, onFail: ended }, ...(await staffSteps(staff, next))] });
  forgetRevocations();
}
