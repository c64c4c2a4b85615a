import { randomBytes } from 'node:crypto';
import { newId } from '../../../shared/ids.ts';
import { tagOf } from '../../../shared/secrets.ts';
import { refreshCookieOf } from '../../sessions/refresh-cookie.ts';

export interface RefreshToken {
  sessionId: string;
  /** What the cookie holds: `<sessionId>.<random>`. */
  text: string;
  /** What the table holds: a keyed digest, so that a copy of the table opens no session. */
  tag: string;
}

const COOKIE = refreshCookieOf('mashang_refresh', '/api/staff/session');
const TOKEN = /^(L[0-9A-HJKMNP-TV-Z]{26})\.[\w-]{43}$/;
const TAG_BYTES = 32;

export const newSessionId = (nowMs: number): string => newId('L', nowMs);

async function tokenOf(sessionId: string, text: string): Promise<RefreshToken> {
  return { sessionId, text, tag: await tagOf('refresh', text, TAG_BYTES) };
}

export const newRefreshToken = (sessionId: string): Promise<RefreshToken> =>
  tokenOf(sessionId, `${sessionId}.${randomBytes(32).toString('base64url')}`);

/** @returns undefined when there is no cookie, or it is none of ours */
export async function readRefreshToken(cookies: readonly string[]): Promise<RefreshToken | undefined> {
  const text = COOKIE.read(cookies);
  const sessionId = TOKEN.exec(text)?.[1];
  return sessionId === undefined ? undefined : tokenOf(sessionId, text);
}

export const { set: refreshCookie, clear: clearedCookie } = COOKIE;
