import type { AuthProvider } from 'react-admin';
import { isProblem } from '../api/problem.ts';
import type { Session } from '../api/session.ts';
import { can } from './permissions.ts';

export const createAuthProvider = (session: Session): AuthProvider => {
  /** Restores the session after a reload. */
  const signedIn = async () => {
    if (!(await session.token())) throw new Error('signed out');
    return session.staff();
  };

  return {
    /** The door itself signs in, in one step or two; react-admin is told when somebody is in. */
    login: async () => {
      if (!session.staff()) throw new Error('signed out');
    },
    logout: async () => {
      // react-admin also calls this when checkAuth fails: then there is nothing to end. And signing out
      // must work on this machine even when the server cannot be reached.
      if (session.staff()) await session.signOut().catch(() => undefined);
    },
    checkAuth: async () => {
      // An unreachable server is not a "no": the page itself then says what is wrong.
      const token = await session.token().catch(() => 'unknown');
      if (!token) return Promise.reject({ message: false });
    },
    // A 401 reaches this point after a refresh has failed; 403 is an answer, not the end of a session.
    checkError: (error) =>
      isProblem(error) && error.status === 401 ? Promise.reject(error) : Promise.resolve(),
    getIdentity: async () => {
      const staff = await signedIn();
      if (!staff) throw new Error('signed out');
      return { ...staff, fullName: staff.name };
    },
    // Asked for right after a reload too, before anything else has restored the session.
    getPermissions: async () => (await signedIn())?.roles ?? [],
    canAccess: async ({ action, resource }) => can((await signedIn())?.roles ?? [], action, resource),
  };
};
