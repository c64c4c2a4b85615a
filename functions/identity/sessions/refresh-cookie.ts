import { env } from '../../shared/env.ts';

/**
 * The cookie that carries a refresh token: scripts cannot read it, other sites cannot send it, and no route but those
 * under `path` receives it.
 */
export function refreshCookieOf(name: string, path: string) {
  const cookie = (value: string, maxAge: number): string => {
    const secure = env().PUBLIC_ORIGIN.startsWith('https:') ? '; Secure' : '';
    return `${name}=${value}; Path=${path}; Max-Age=${maxAge}; HttpOnly; SameSite=Strict${secure}`;
  };
  return {
    /** @returns '' when there is none */
    read: (cookies: readonly string[]): string =>
      cookies.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1) ?? '',
    /** Until the session ends. */
    set: ({ text }: { text: string }, expiresAt: number, nowMs: number): string =>
      cookie(text, Math.max(0, Math.floor((expiresAt - nowMs) / 1000))),
    clear: (): string => cookie('', 0),
  };
}
