import type { Staff } from '../../../shared/district/schemas.ts';
import { commit } from '../../../shared/kernel/commit.ts';
import type { Step } from '../../../shared/kernel/transact.ts';
import { agentWords } from './domain/agent-words.ts';
import { SESSION_MS } from './domain/session.ts';
import { newRefreshToken, newSessionId, refreshCookie } from './refresh-token.ts';
import { type SessionAnswer, sessionAnswer } from './session-answer.ts';
import { putSession } from './session-repository.ts';

export interface SignedIn {
  answer: SessionAnswer;
  cookie: string;
}

export interface Moment {
  nowMs: number;
  userAgent: string | undefined;
}

/**
 * The one way into a session, whatever proved who it is. `staff` is the row as it was read before: changed
 * meanwhile, its epoch or version ends what begins here.
 * @param proof steps that spend what was shown: wrong tries forgotten, a code used up
 */
export async function beginSession(
  staff: Staff,
  { nowMs, userAgent }: Moment,
  proof: readonly Step[],
): Promise<SignedIn> {
  const id = newSessionId(nowMs);
  const token = await newRefreshToken(id);
  const expiresAt = nowMs + SESSION_MS;
  const session = {
    id,
    staffId: staff.id,
    refreshTag: token.tag,
    startedAt: nowMs,
    rotatedAt: nowMs,
    expiresAt,
    epoch: staff.epoch,
    agent: agentWords(userAgent),
    version: 1,
  };
  await commit({ steps: [...proof, putSession(session)] });
  return { answer: await sessionAnswer(staff, id, nowMs), cookie: refreshCookie(token, expiresAt, nowMs) };
}
