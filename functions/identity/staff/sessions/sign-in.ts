import { staffSchema } from '../../../shared/district/schemas.ts';
import { DomainError } from '../../../shared/errors.ts';
import { commit } from '../../../shared/kernel/commit.ts';
import { logger } from '../../../shared/observability.ts';
import { findStaff } from '../accounts/staff-repository.ts';
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
import { SESSION_MS } from './domain/session.ts';
import { newRefreshToken, newSessionId, refreshCookie } from './refresh-token.ts';
import { type SessionAnswer, sessionAnswer } from './session-answer.ts';
import { putSession } from './session-repository.ts';

export interface SignedIn {
  answer: SessionAnswer;
  cookie: string;
}

const wrong = (): DomainError => new DomainError('wrong_credentials');

/** Counts and refuses. An unknown name, a wrong password and a disabled account are the same to the caller. */
async function refuse(username: string, credentials: Credentials, nowMs: number): Promise<never> {
  logger.warn('sign-in refused', { staffId: credentials.staffId ?? 'unknown' });
  await countFailure(username, credentials, nowMs);
  throw wrong();
}

/** @throws DomainError `wrong_credentials`, or `too_many_attempts` with the seconds to wait */
export async function signIn(typedName: string, password: string, nowMs: number): Promise<SignedIn> {
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

  const id = newSessionId(nowMs);
  const token = await newRefreshToken(id);
  const expiresAt = nowMs + SESSION_MS;
  const session = { id, staffId: staff.id, refreshTag: token.tag, rotatedAt: nowMs, expiresAt, version: 1 };
  await commit({ steps: [forgetFailures(username, passwordHash, nowMs), putSession(session)] });
  return { answer: await sessionAnswer(staff, nowMs), cookie: refreshCookie(token, expiresAt, nowMs) };
}
