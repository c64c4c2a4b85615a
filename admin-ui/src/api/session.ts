import { toProblem } from './problem.ts';
import type { Role } from './records.ts';

export type SessionStaff = { id: string; name: string; roles: Role[]; regions: string[]; unit?: string };
/** Half a sign-in: what is asked for next, and the proof of what came before. */
export type Challenge = { secondFactor: 'code' | 'enrol'; challenge: string };
type Enrolment = { secret: string; picture: string };
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

  const post = async (path: string, body: object, language: string): Promise<Response> => {
    const response = await fetcher(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw await toProblem(response);
    return response;
  };

  return {
    staff: () => live?.staff,

    /** @returns what must come next, where a password is not enough */
    async signIn(
      credentials: { username: string; password: string },
      language: string,
    ): Promise<Challenge | undefined> {
      const response = await post(endpoint, credentials, language);
      if (response.status === 202) return (await response.json()) as Challenge;
      keep((await response.json()) as SessionAnswer);
      return undefined;
    },

    /** The secret for a phone that makes codes, for somebody half signed in who must have one. */
    async enrol({ challenge }: Challenge, language: string): Promise<Enrolment> {
      const response = await post(`${endpoint}/second-factor/enrolment`, { challenge }, language);
      return (await response.json()) as Enrolment;
    },

    /** @returns recovery codes, when this code was the first of a phone */
    async finish({ challenge }: Challenge, code: string, language: string): Promise<string[] | undefined> {
      const response = await post(`${endpoint}/second-factor`, { challenge, code }, language);
      const { recoveryCodes, ...answer } = (await response.json()) as SessionAnswer & {
        recoveryCodes?: string[];
      };
      keep(answer);
      return recoveryCodes;
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
