import type { Staff, StaffSession } from '../api-types.ts';
import { ApiError, type CallOptions, call } from '../http.ts';
import { recall, remember } from '../phone/storage.ts';

/**
 * The access token lives in this module's memory only: a closed tab forgets it and the httpOnly
 * refresh cookie brings the next one.
 */
let session: StaffSession | undefined;
let refreshing: Promise<StaffSession> | undefined;
const listeners = new Set<() => void>();

export const currentStaff = (): Staff | undefined => session?.staff;

export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Nobody who never signed in on this phone is asked about a session. */
export const mayHaveSession = (): boolean => recall('staff', false);

export function keepSession(next: StaffSession | undefined): void {
  session = next;
  remember('staff', next ? true : undefined);
  for (const listener of [...listeners]) listener();
}

/** One refresh at a time: the server rotates the cookie, so two at once would end the session. */
export function refreshSession(): Promise<StaffSession> {
  refreshing ??= call<StaffSession>('/api/staff/session/refresh', { method: 'POST' })
    .then((next) => {
      keepSession(next);
      return next;
    })
    .catch((error: unknown) => {
      if (error instanceof ApiError && error.status < 500) keepSession(undefined);
      throw error;
    })
    .finally(() => {
      refreshing = undefined;
    });
  return refreshing;
}

export async function staffCall<T>(path: string, options: CallOptions = {}): Promise<T> {
  const token = session?.accessToken ?? (await refreshSession()).accessToken;
  try {
    return await call<T>(path, { ...options, bearer: token });
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    return call<T>(path, { ...options, bearer: (await refreshSession()).accessToken });
  }
}
