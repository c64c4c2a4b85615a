import { ApiError, type CallOptions, call } from '../http.ts';
import { recall, remember } from '../phone/storage.ts';

export interface Resident {
  id: string;
  nickname: string;
}
export interface ResidentSession {
  accessToken: string;
  expiresIn: number;
  person: Resident;
}

/** In this module's memory only; the httpOnly cookie brings the next one, on this path alone. */
let session: ResidentSession | undefined;
let refreshing: Promise<ResidentSession> | undefined;
const listeners = new Set<() => void>();

export const currentResident = (): Resident | undefined => session?.person;

export function onResidentChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Nobody who never signed in on this phone is asked about a session. */
export const mayBeSignedIn = (): boolean => recall('resident', false);

export function keepResident(next: ResidentSession | undefined): void {
  session = next;
  remember('resident', next ? true : undefined);
  for (const listener of [...listeners]) listener();
}

/** One refresh at a time: the server rotates the cookie, so two at once would end the session. */
export function refreshResident(): Promise<ResidentSession> {
  refreshing ??= call<ResidentSession>('/api/residents/session/refresh', { method: 'POST' })
    .then((next) => {
      keepResident(next);
      return next;
    })
    .catch((error: unknown) => {
      if (error instanceof ApiError && error.status < 500) keepResident(undefined);
      throw error;
    })
    .finally(() => {
      refreshing = undefined;
    });
  return refreshing;
}

export async function residentCall<T>(path: string, options: CallOptions = {}): Promise<T> {
  const token = session?.accessToken ?? (await refreshResident()).accessToken;
  try {
    return await call<T>(path, { ...options, bearer: token });
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401 || error.code === 'wrong_code') throw error;
    return call<T>(path, { ...options, bearer: (await refreshResident()).accessToken });
  }
}

/** As oneself when signed in, as nobody when not: an ended session never keeps a report from being sent. */
export async function callSignedIn<T>(path: string, options: CallOptions): Promise<T> {
  if (!mayBeSignedIn()) return call<T>(path, options);
  try {
    return await residentCall<T>(path, options);
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    return call<T>(path, options);
  }
}
