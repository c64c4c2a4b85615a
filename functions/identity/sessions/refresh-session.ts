import { DomainError } from '../../shared/errors.ts';
import type { Key } from '../../shared/table/keys.ts';
import { rotateSession } from './rotate-session.ts';
import { judge, type Rotating } from './verdict.ts';

export interface Refreshed<A> {
  answer: A;
  /** Absent when another tab has just got the next one. */
  cookie?: string;
}

/** What staff and residents do each in their own way. */
export interface Sessions<S extends Rotating, A> {
  find(): Promise<S | undefined>;
  keyOf(session: S): Key;
  /** The account as it is now. @throws DomainError `session_ended` when it may have no session any more */
  answerFor(session: S, nowMs: number): Promise<A>;
  nextToken(session: S): Promise<{ tag: string; cookie: string }>;
  /** Somebody holds a copy of the token, and nobody can tell who. */
  endReplayed(session: S): Promise<void>;
}

export const sessionEnded = (): DomainError => new DomainError('session_ended');

/** The one way a session goes on. @param tag of the refresh token that came @throws DomainError `session_ended` */
export async function refreshSession<S extends Rotating, A>(
  tag: string,
  sessions: Sessions<S, A>,
  nowMs: number,
): Promise<Refreshed<A>> {
  // Whoever loses the rotation to another tab reads again and finds its token to be the previous one.
  for (let attempt = 0; attempt < 3; attempt++) {
    const session = await sessions.find();
    const verdict = judge(session, tag, nowMs);
    if (!session || verdict === 'ended') throw sessionEnded();
    if (verdict === 'replayed') {
      await sessions.endReplayed(session);
      throw sessionEnded();
    }
    const answer = await sessions.answerFor(session, nowMs);
    if (verdict === 'again') return { answer };
    const next = await sessions.nextToken(session);
    if (await rotateSession(sessions.keyOf(session), session, next.tag, nowMs))
      return { answer, cookie: next.cookie };
  }
  throw new DomainError('busy');
}
