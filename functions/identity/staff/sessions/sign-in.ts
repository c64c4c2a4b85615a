import { config } from '../../../shared/district/config.ts';
import { type Staff, staffSchema } from '../../../shared/district/schemas.ts';
import { DomainError } from '../../../shared/errors.ts';
import { commit } from '../../../shared/kernel/commit.ts';
import { logger } from '../../../shared/observability.ts';
import { findStaff } from '../accounts/staff-repository.ts';
import { issueChallenge } from '../second-factor/challenge.ts';
import { needOf } from '../second-factor/domain/factor.ts';
import { findFactor } from '../second-factor/factor-repository.ts';
import { beginSession, type Moment, type SignedIn } from './begin-session.ts';
import {
  type Credentials,
  countFailure,
  findCredentials,
  forgetFailures,
  tooManyAttempts,
  triesOf,
} from './credentials-repository.ts';
import { lockedSeconds } from './domain/lockout.ts';
import { verifyPassword } from './domain/password.ts';

/** Half a sign-in: what must come next, and the proof of what came before. */
export interface Challenged {
  secondFactor: 'code' | 'enrol';
  challenge: string;
}

const wrong = (): DomainError => new DomainError('wrong_credentials');

/** Counts and refuses. An unknown name, a wrong password and a disabled account are the same to the caller. */
async function refuse(username: string, credentials: Credentials, nowMs: number): Promise<never> {
  logger.warn('sign-in refused', { staffId: credentials.staffId ?? 'unknown' });
  await countFailure(username, credentials, nowMs);
  throw wrong();
}

/** What is still needed of somebody who has shown who they are. */
export async function secondStep(staff: Staff, nowMs: number): Promise<Challenged | undefined> {
  const [factor, [district]] = await Promise.all([findFactor(staff.id), config('district')]);
  const need = needOf(staff.roles, district?.security?.totpRoles ?? [], factor);
  return need === 'none' ? undefined : { secondFactor: need, challenge: await issueChallenge(staff, nowMs) };
}

/**
 * @throws DomainError `wrong_credentials`, or `too_many_attempts` with the seconds to wait
 */
export async function signIn(
  typedName: string,
  password: string,
  moment: Moment,
): Promise<SignedIn | Challenged> {
  const { nowMs } = moment;
  // Phones begin a field with a capital letter.
  const username = typedName.trim().toLowerCase();
  // What can be a name is no secret, so a name that cannot be one is refused without the work.
  if (!staffSchema.shape.username.safeParse(username).success) throw wrong();
  const credentials = await findCredentials(username);
  const tries = triesOf(credentials);
  if (lockedSeconds(tries, nowMs) > 0) throw tooManyAttempts(tries, nowMs);
  const { staffId, passwordHash } = credentials;
  const right = await verifyPassword(password, passwordHash);
  const staff = right && staffId ? await findStaff(staffId) : undefined;
  if (!staff || !passwordHash || staff.status !== 'active') return refuse(username, credentials, nowMs);
  const forget = forgetFailures(username, passwordHash, nowMs);
  const next = await secondStep(staff, nowMs);
  if (!next) return beginSession(staff, moment, [forget]);
  // Also here: a right guess after the fifth wrong one must not show that it was right.
  await commit({ steps: [forget] });
  return next;
}
