import { logger } from '../../../shared/observability.ts';
import { keys } from '../../../shared/table/keys.ts';
import { type Refreshed, refreshSession, sessionEnded } from '../../sessions/refresh-session.ts';
import { findStaff } from '../accounts/staff-repository.ts';
import type { Session } from './domain/session.ts';
import { newRefreshToken, type RefreshToken, refreshCookie } from './refresh-token.ts';
import { type SessionAnswer, sessionAnswer } from './session-answer.ts';
import { endSession, findSession } from './session-repository.ts';

/** The account as it is now: who was disabled, lost a role or ended all sessions keeps nothing by refreshing. */
async function answerFor(session: Session, nowMs: number): Promise<SessionAnswer> {
  const staff = await findStaff(session.staffId);
  if (staff?.status === 'active' && staff.epoch === session.epoch)
    return sessionAnswer(staff, session.id, nowMs);
  await endSession(session.id);
  throw sessionEnded();
}

/** @throws DomainError `session_ended` */
export async function refresh(
  token: RefreshToken | undefined,
  nowMs: number,
): Promise<Refreshed<SessionAnswer>> {
  if (!token) throw sessionEnded();
  return refreshSession<Session, SessionAnswer>(
    token.tag,
    {
      find: () => findSession(token.sessionId),
      keyOf: ({ id }) => keys.session(id),
      answerFor,
      nextToken: async ({ id, expiresAt }) => {
        const next = await newRefreshToken(id);
        return { tag: next.tag, cookie: refreshCookie(next, expiresAt, nowMs) };
      },
      endReplayed: async ({ id, staffId }) => {
        await endSession(id);
        logger.warn('old refresh token replayed: session ended', { staffId });
      },
    },
    nowMs,
  );
}
