/** Two tabs, or a double tap, may send the same refresh token at once. */
export const GRACE_MS = 10_000;

/** What the sessions of staff and of residents have in common. */
export interface Rotating {
  /** Tag of the refresh token that is good now; the token itself is stored nowhere. */
  refreshTag: string;
  /** Tag of the one before it. */
  previousTag?: string | undefined;
  rotatedAt: number;
  expiresAt: number;
  version: number;
}

/**
 * What a refresh token means for its session. `again`: the one just rotated away, still in time; it brings an
 * access token and no new refresh token, so whoever holds it cannot carry the session on. `replayed`: a token
 * of this session that is not its newest, so two parties hold one; nobody can tell which is the thief.
 */
type Verdict = 'rotate' | 'again' | 'ended' | 'replayed';

export function judge(session: Omit<Rotating, 'version'> | undefined, tag: string, nowMs: number): Verdict {
  if (!session || nowMs >= session.expiresAt) return 'ended';
  // Tags are keyed digests of the tokens: comparing them tells an attacker's clock nothing of a token.
  if (tag === session.refreshTag) return 'rotate';
  const inTime = nowMs - session.rotatedAt < GRACE_MS;
  return tag === session.previousTag && inTime ? 'again' : 'replayed';
}
