import { DomainError } from '../../../shared/errors.ts';
import { logger } from '../../../shared/observability.ts';
import { findStaff } from '../accounts/staff-repository.ts';
import { judge, type Session } from './domain/session.ts';
import { newRefreshToken, type RefreshToken, refreshCookie } from './refresh-token.ts';
import { type SessionAnswer, sessionAnswer } from './session-answer.ts';
import { endSession, findSession, rotateSession } from './session-repository.ts';

export interface Refreshed {
  answer: SessionAnswer;
  /** Absent when another tab has just got the next one. */
  cookie?: string;
}

const ended = (): DomainError => new DomainError('session_ended');

/** The account as it is now: who was disabled, lost a role or ended all sessions keeps nothing by refreshing. */
async function answerFor(session: Session, nowMs: number): Promise<SessionAnswer> {
  const staff = await findStaff(session.staffId);
  if (staff?.status === 'active' && staff.epoch === session.epoch)
    return sessionAnswer(staff, session.id, nowMs);
  await endSession(session.id);
  throw ended();
}

/** @throws DomainError `session_ended` */
export async function refresh(token: RefreshToken | undefined, nowMs: number): Promise<Refreshed> {
  if (!token) throw ended();
  // Whoever loses the rotation to another tab reads again and finds its token to be the previous one.
  for (let attempt = 0; attempt < 3; attempt++) {
    const session = await findSession(token.sessionId);
    const verdict = judge(session, token.tag, nowMs);
    if (!session || verdict === 'ended') throw ended();
    if (verdict === 'replayed') {
      await endSession(session.id);
      logger.warn('old refresh token replayed: session ended', { staffId: session.staffId });
      throw ended();
    }
    const answer = await answerFor(session, nowMs);
    if (verdict === 'again') return { answer };
    const next = await newRefreshToken(session.id);
    if (await rotateSession(session, next.tag, nowMs)) {
      return { answer, cookie: refreshCookie(next, session.expiresAt, nowMs) };
    }
  }
  throw new DomainError('busy');
}
