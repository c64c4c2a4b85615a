import { randomBytes } from 'node:crypto';
import { tagOf } from '../../../shared/secrets.ts';
import { refreshCookieOf } from '../../sessions/refresh-cookie.ts';

export interface ResidentRefreshToken {
  personId: string;
  sessionId: string;
  /** What the cookie holds: `<personId>.<sessionId>.<random>`. */
  text: string;
  /** What the table holds: a keyed digest, so that a copy of the table opens no session. */
  tag: string;
}

/** Another name and path than the cookie of staff: on one phone neither reaches the other's routes. */
const COOKIE = refreshCookieOf('mashang_resident', '/api/residents/session');
const TOKEN = /^(P[0-9A-HJKMNP-TV-Z]{26})\.(V[0-9A-HJKMNP-TV-Z]{26})\.[\w-]{43}$/;
const TAG_BYTES = 32;

async function tokenOf(personId: string, sessionId: string, text: string): Promise<ResidentRefreshToken> {
  return { personId, sessionId, text, tag: await tagOf('refresh', text, TAG_BYTES) };
}

export const newRefreshToken = (personId: string, sessionId: string): Promise<ResidentRefreshToken> =>
  tokenOf(personId, sessionId, `${personId}.${sessionId}.${randomBytes(32).toString('base64url')}`);

/** @returns undefined when there is no cookie, or it is none of ours */
export async function readRefreshToken(
  cookies: readonly string[],
): Promise<ResidentRefreshToken | undefined> {
  const text = COOKIE.read(cookies);
  const [, personId, sessionId] = TOKEN.exec(text) ?? [];
  return personId && sessionId ? tokenOf(personId, sessionId, text) : undefined;
}

export const { set: refreshCookie, clear: clearedCookie } = COOKIE;
