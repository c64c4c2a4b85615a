import { ApiError, type CallOptions, call } from '../http.ts';
import { recall, remember } from './storage.ts';

/**
 * A session of one kind of people. The access token lives in memory only: a closed tab forgets it, and the httpOnly
 * refresh cookie brings the next one, on `path` alone. That there is one is remembered under `name`.
 */
export function sessionOf<S extends { accessToken: string }>(name: 'resident' | 'staff', path: string) {
  let session: S | undefined;
  let refreshing: Promise<S> | undefined;
  const listeners = new Set<() => void>();

  const keep = (next: S | undefined): void => {
    session = next;
    remember(name, next ? true : undefined);
    for (const listener of [...listeners]) listener();
  };

  /** One refresh at a time: the server rotates the cookie, so two at once would end the session. */
  const refresh = (): Promise<S> => {
    refreshing ??= call<S>(`${path}/refresh`, { method: 'POST' })
      .then((next) => {
        keep(next);
        return next;
      })
      .catch((error: unknown) => {
        if (error instanceof ApiError && error.status < 500) keep(undefined);
        throw error;
      })
      .finally(() => {
        refreshing = undefined;
      });
    return refreshing;
  };

  return {
    current: () => session,
    /** @returns how to stop listening */
    onChange: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Nobody who never signed in on this phone is asked about a session. */
    mayBe: (): boolean => recall(name, false),
    keep,
    refresh,
    /** With a token; one that has just run out is renewed once. */
    call: async <T>(to: string, options: CallOptions = {}): Promise<T> => {
      const bearer = session?.accessToken ?? (await refresh()).accessToken;
      try {
        return await call<T>(to, { ...options, bearer });
      } catch (error) {
        // A wrong code is an answer to what was asked, not the end of the session.
        if (!(error instanceof ApiError) || error.status !== 401 || error.code === 'wrong_code') throw error;
        return call<T>(to, { ...options, bearer: (await refresh()).accessToken });
      }
    },
  };
}
