import { randomBytes } from 'node:crypto';
import { env } from '../../../shared/env.ts';
import { newId } from '../../../shared/ids.ts';
import { tagOf } from '../../../shared/secrets.ts';

export interface RefreshToken {
  sessionId: string;
  /** What the cookie holds: `<sessionId>.<random>`. */
  text: string;
  /** What the table holds: a keyed digest, so that a copy of the table opens no session. */
  tag: string;
}

const NAME = 'mashang_refresh';
const PATH = '/api/staff/session';
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
  const text = cookies.find((cookie) => cookie.startsWith(`${NAME}=`))?.slice(NAME.length + 1) ?? '';
  const sessionId = TOKEN.exec(text)?.[1];
  return sessionId === undefined ? undefined : tokenOf(sessionId, text);
}

/** Scripts cannot read it, other sites cannot send it, and no other route receives it. */
function cookie(value: string, maxAge: number): string {
  const secure = env().PUBLIC_ORIGIN.startsWith('https:') ? '; Secure' : '';
  return `${NAME}=${value}; Path=${PATH}; Max-Age=${maxAge}; HttpOnly; SameSite=Strict${secure}`;
}

export const refreshCookie = (token: RefreshToken, expiresAt: number, nowMs: number): string =>
  cookie(token.text, Math.max(0, Math.floor((expiresAt - nowMs) / 1000)));

export const clearedCookie = (): string => cookie('', 0);
