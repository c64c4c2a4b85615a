import { now } from '../../../shared/clock.ts';
import { config } from '../../../shared/district/config.ts';
import { staffSchema } from '../../../shared/district/schemas.ts';
import { DomainError, isCode } from '../../../shared/errors.ts';
import { newId } from '../../../shared/ids.ts';
import { commit } from '../../../shared/kernel/commit.ts';
import { findCredentials } from '../sessions/credentials-repository.ts';
import { inviteAgain } from '../sessions/credentials-rows.ts';
import { invitationLink, newInvitation } from './invitation.ts';
import { administrators, findStaff, openAccount } from './staff-repository.ts';

export interface Person {
  username: string;
  name: string;
}

/** Another link for who was invited and lost theirs. @throws DomainError `in_use` for any other account */
async function inviteOnceMore({ username }: Person): Promise<string> {
  const { staffId } = await findCredentials(username);
  const staff = staffId === undefined ? undefined : await findStaff(staffId);
  if (staff?.status !== 'invited' || !staff.roles.includes('administrator')) throw new DomainError('in_use');
  const invitation = await newInvitation(staff.id, now());
  await commit({ steps: [inviteAgain(username, staff.id, invitation)] });
  return invitationLink(invitation.token);
}

/**
 * How a district gets the first who may invite others: by a command of whoever may write its table.
 * @param force also where there is an administrator already, who may have lost every way in
 * @returns the link that sets the password
 * @throws DomainError `administrator_exists`, `district_not_loaded`, `in_use`
 */
export async function inviteAdministrator(person: Person, force: boolean): Promise<string> {
  if (!force && (await administrators()).length > 0) throw new DomainError('administrator_exists');
  const [district] = await config('district');
  if (!district) throw new DomainError('district_not_loaded');
  const nowMs = now();
  const staff = staffSchema.parse({
    ...person,
    id: newId('S', nowMs),
    roles: ['administrator'],
    regions: [district.code],
    status: 'invited',
  });
  const { token, inviteTag, inviteUntil } = await newInvitation(staff.id, nowMs);
  try {
    await openAccount(staff, { inviteTag, inviteUntil });
  } catch (error) {
    if (!isCode(error, 'in_use')) throw error;
    return inviteOnceMore(person);
  }
  return invitationLink(token);
}
