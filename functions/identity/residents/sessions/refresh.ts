import { logger } from '../../../shared/observability.ts';
import { keys } from '../../../shared/table/keys.ts';
import { type Refreshed, refreshSession, sessionEnded } from '../../sessions/refresh-session.ts';
import { findPerson } from '../person-repository.ts';
import type { ResidentSession } from '../rows.ts';
import { newRefreshToken, type ResidentRefreshToken, refreshCookie } from './refresh-token.ts';
import { type ResidentSessionAnswer, sessionAnswer } from './session-answer.ts';
import { endSession, findSession } from './session-repository.ts';

/** Somebody who was erased keeps nothing by refreshing. */
async function answerFor({ personId, id }: ResidentSession, nowMs: number): Promise<ResidentSessionAnswer> {
  const person = await findPerson(personId);
  if (person) return sessionAnswer(person, id, nowMs);
  await endSession(personId, id);
  throw sessionEnded();
}

/** @throws DomainError `session_ended` */
export async function refresh(
  token: ResidentRefreshToken | undefined,
  nowMs: number,
): Promise<Refreshed<ResidentSessionAnswer>> {
  if (!token) throw sessionEnded();
  return refreshSession<ResidentSession, ResidentSessionAnswer>(
    token.tag,
    {
      find: () => findSession(token.personId, token.sessionId),
      keyOf: ({ personId, id }) => keys.residentSession(personId, id),
      answerFor,
      nextToken: async ({ personId, id, expiresAt }) => {
        const next = await newRefreshToken(personId, id);
        return { tag: next.tag, cookie: refreshCookie(next, expiresAt, nowMs) };
      },
      endReplayed: async ({ personId, id }) => {
        await endSession(personId, id);
        logger.warn('old refresh token replayed: resident session ended', { session: id });
      },
    },
    nowMs,
  );
}
