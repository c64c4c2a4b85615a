import type { Rotating } from '../../../sessions/verdict.ts';

/** How long somebody stays signed in, however often the session is refreshed. */
export const SESSION_MS = 12 * 3_600_000;

export interface Session extends Rotating {
  id: string;
  staffId: string;
  startedAt: number;
  /** The account's when it began: a session of another epoch is over. */
  epoch: number;
  /** Browser and system in two words, for its owner to know it again. */
  agent: string;
}
