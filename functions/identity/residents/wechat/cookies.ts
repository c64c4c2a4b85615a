import { timingSafeEqual } from 'node:crypto';
import { env } from '../../../shared/env.ts';
import { isTagOf, tagOf } from '../../../shared/secrets.ts';

const STATE = { name: 'mashang_wechat_state', path: '/api/residents/wechat', sameSite: 'Lax' } as const;
/** Reaches the sign-in route alone, where it links the WeChat account to whoever signs in by phone. */
const PENDING = { name: 'mashang_wechat', path: '/api/residents/session', sameSite: 'Strict' } as const;
const SECONDS = 600;

function cookie({ name, path, sameSite }: typeof STATE | typeof PENDING, value: string): string {
  const secure = env().PUBLIC_ORIGIN.startsWith('https:') ? '; Secure' : '';
  const age = value === '' ? 0 : SECONDS;
  return `${name}=${value}; Path=${path}; Max-Age=${age}; HttpOnly; SameSite=${sameSite}${secure}`;
}

const valueIn = (cookies: readonly string[], name: string): string =>
  cookies.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';

export const stateCookie = (state: string): string => cookie(STATE, state);

/** Whether the answer belongs to a question this browser asked. */
export function isOwnState(cookies: readonly string[], state: string): boolean {
  const [mine, theirs] = [Buffer.from(valueIn(cookies, STATE.name)), Buffer.from(state)];
  return mine.length > 0 && mine.length === theirs.length && timingSafeEqual(mine, theirs);
}

export const openidTagOf = (openid: string): Promise<string> => tagOf('wechat', openid, 32);

export async function pendingCookie(openidTag: string, nowMs: number): Promise<string> {
  const text = `${openidTag}.${nowMs + SECONDS * 1000}`;
  return cookie(PENDING, `${text}.${await tagOf('wechat', `pending\n${text}`)}`);
}

/** @returns the tag of a WeChat account that this browser has just proved; undefined without one */
export async function pendingTag(cookies: readonly string[], nowMs: number): Promise<string | undefined> {
  const [tag = '', until = '', signature = ''] = valueIn(cookies, PENDING.name).split('.');
  const good = await isTagOf('wechat', `pending\n${tag}.${until}`, signature);
  return good && nowMs < Number(until) ? tag : undefined;
}

export const clearedState = (): string => cookie(STATE, '');
export const clearedPending = (): string => cookie(PENDING, '');
