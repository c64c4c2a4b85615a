import { ApiError, type CallOptions, call } from '../http.ts';
import { sessionOf } from '../phone/session-of.ts';

export interface Resident {
  id: string;
  nickname: string;
}
export interface ResidentSession {
  accessToken: string;
  expiresIn: number;
  person: Resident;
}

const session = sessionOf<ResidentSession>('resident', '/api/residents/session');

export const currentResident = (): Resident | undefined => session.current()?.person;
export const {
  onChange: onResidentChange,
  mayBe: mayBeSignedIn,
  keep: keepResident,
  refresh: refreshResident,
  call: residentCall,
} = session;

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
