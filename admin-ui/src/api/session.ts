import { toProblem } from './problem.ts';
import type { Role } from './records.ts';

export type SessionStaff = { id: string; name: string; roles: Role[]; regions: string[]; unit?: string };
type SessionAnswer = { accessToken: string; expiresIn: number; staff: SessionStaff };
type Live = { token: string; expiresAt: number; staff: SessionStaff };

const endpoint = '/api/staff/session';
// Renew this long before the token ends, so that a request in flight does not outlive it.
const marginMs = 20_000;

/**
 * The signed-in staff member. The access token lives in this object alone (never in storage, where
 * a script from anywhere could read it); a reload restores it through the httpOnly refresh cookie.
 */
export function createSession(fetcher: typeof fetch = (...args) => fetch(...args), now = () => Date.now()) {
  let live: Live | undefined;
  let refreshing: Promise<boolean> | undefined;

  const keep = (answer: SessionAnswer) => {
    live = {
      token: answer.accessToken,
      expiresAt: now() + answer.expiresIn * 1000 - marginMs,
      staff: answer.staff,
    };
  };

  const callRefresh = async () => {
    const response = await fetcher(`${endpoint}/refresh`, { method: 'POST', credentials: 'same-origin' });
    if (response.ok) {
      keep((await response.json()) as SessionAnswer);
      return true;
    }
    // Read even when it says nothing new: an unread answer keeps its connection busy.
    const problem = await toProblem(response);
    if (response.status !== 401) throw problem;
    live = undefined;
    return false;
  };

  return {
    staff: () => live?.staff,

    async signIn(credentials: { username: string; password: string }, language: string) {
      const response = await fetcher(endpoint, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json', 'accept-language': language },
        body: JSON.stringify(credentials),
      });
      if (!response.ok) throw await toProblem(response);
      keep((await response.json()) as SessionAnswer);
    },

    /** One refresh at a time: the cookie rotates, so a second call with the old one would end the session. */
    refresh(): Promise<boolean> {
      refreshing ??= oneTabAtATime(callRefresh).finally(() => {
        refreshing = undefined;
      });
      return refreshing;
    },

    /** A token that is good for the next request, or undefined when nobody is signed in. */
    async token(): Promise<string | undefined> {
      if (live && now() < live.expiresAt) return live.token;
      return (await this.refresh()) ? live?.token : undefined;
    },

    async signOut() {
      live = undefined;
      await fetcher(endpoint, { method: 'DELETE', credentials: 'same-origin' });
    },
  };
}

/** Tabs share the rotating cookie; the browser's lock keeps them from refreshing at once. */
const oneTabAtATime = (work: () => Promise<boolean>): Promise<boolean> => {
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
  return locks ? locks.request('mashang-session', work) : work();
};

export type Session = ReturnType<typeof createSession>;
export const session = createSession();
