import { DomainError } from '../../../shared/errors.ts';
import { logger } from '../../../shared/observability.ts';
import { judge } from '../../staff/sessions/domain/session.ts';
import { findPerson } from '../person-repository.ts';
import type { ResidentSession } from '../rows.ts';
import { newRefreshToken, type ResidentRefreshToken, refreshCookie } from './refresh-token.ts';
import { type ResidentSessionAnswer, sessionAnswer } from './session-answer.ts';
import { endSession, findSession, rotateSession } from './session-repository.ts';

export interface Refreshed {
  answer: ResidentSessionAnswer;
  /** Absent when another tab has just got the next one. */
  cookie?: string;
}

const ended = (): DomainError => new DomainError('session_ended');

/** Somebody who was erased keeps nothing by refreshing. */
async function answerFor({ personId, id }: ResidentSession, nowMs: number): Promise<ResidentSessionAnswer> {
  const person = await findPerson(personId);
  if (person) return sessionAnswer(person, id, nowMs);
  await endSession(personId, id);
  throw ended();
}

/** The rules of a staff session (one verdict for both), over a resident's row. @throws DomainError `session_ended` */
export async function refresh(token: ResidentRefreshToken | undefined, nowMs: number): Promise<Refreshed> {
  if (!token) throw ended();
  // Whoever loses the rotation to another tab reads again and finds its token to be the previous one.
  for (let attempt = 0; attempt < 3; attempt++) {
    const session = await findSession(token.personId, token.sessionId);
    const verdict = judge(session, token.tag, nowMs);
    if (!session || verdict === 'ended') throw ended();
    if (verdict === 'replayed') {
      await endSession(session.personId, session.id);
      logger.warn('old refresh token replayed: resident session ended', { session: session.id });
      throw ended();
    }
    const answer = await answerFor(session, nowMs);
    if (verdict === 'again') return { answer };
    const next = await newRefreshToken(session.personId, session.id);
    if (await rotateSession(session, next.tag, nowMs))
      return { answer, cookie: refreshCookie(next, session.expiresAt, nowMs) };
  }
  throw new DomainError('busy');
}
