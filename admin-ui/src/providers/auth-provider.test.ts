import { describe, expect, it } from 'vitest';
import { Problem } from '../api/problem.ts';
import type { Session } from '../api/session.ts';
import { createAuthProvider } from './auth-provider.ts';

const head = { id: 'S1', name: '其其格', roles: ['unit_head' as const], regions: ['150603'] };

/** A session that `restore` brings back from the cookie, as after a reload. */
function reloaded(restore: () => Promise<string | undefined>) {
  let staff: typeof head | undefined;
  const calls: string[] = [];
  const session: Session = {
    staff: () => staff,
    token: async () => {
      const token = await restore();
      if (token) staff = head;
      return token;
    },
    refresh: async () => false,
    signIn: async () => undefined,
    enrol: async () => ({ secret: '', picture: '' }),
    finish: async () => undefined,
    signOut: async () => {
      calls.push('signOut');
      throw new TypeError('no network');
    },
  };
  return { provider: createAuthProvider(session), calls };
}

const canAccess = (provider: ReturnType<typeof reloaded>['provider'], resource: string) =>
  provider.canAccess?.({ action: 'list', resource });

describe('after a reload', () => {
  it('knows the roles before anything else has asked', async () => {
    const { provider } = reloaded(async () => 't1');
    expect(await provider.getPermissions?.({})).toEqual(['unit_head']);
    expect(await provider.getIdentity?.()).toMatchObject({ id: 'S1', fullName: '其其格' });
  });

  it('offers what the roles may see', async () => {
    const { provider } = reloaded(async () => 't1');
    expect(await canAccess(provider, 'work-orders')).toBe(true);
    expect(await canAccess(provider, 'reports')).toBe(false);
  });

  it('sends to the sign-in page when the cookie is no good, silently', async () => {
    const { provider } = reloaded(async () => undefined);
    await expect(provider.checkAuth({})).rejects.toEqual({ message: false });
  });

  it('does not take an unreachable server for a signed-out person', async () => {
    const { provider } = reloaded(() => Promise.reject(new TypeError('no network')));
    await expect(provider.checkAuth({})).resolves.toBeUndefined();
    await expect(canAccess(provider, 'work-orders')).rejects.toThrow('no network');
  });
});

describe('errors', () => {
  const { provider } = reloaded(async () => 't1');
  it('end the session at 401 and at nothing else', async () => {
    await expect(provider.checkError(new Problem(401, {}))).rejects.toMatchObject({ status: 401 });
    await expect(provider.checkError(new Problem(403, {}))).resolves.toBeUndefined();
    await expect(provider.checkError(new TypeError('no network'))).resolves.toBeUndefined();
  });
});

describe('signing out', () => {
  it('works on this machine even when the server cannot be told', async () => {
    const { provider, calls } = reloaded(async () => 't1');
    await provider.checkAuth({});
    await expect(provider.logout({})).resolves.toBeUndefined();
    expect(calls).toEqual(['signOut']);
  });

  it('tells the server nothing when nobody was signed in', async () => {
    const { provider, calls } = reloaded(async () => undefined);
    await provider.logout({});
    expect(calls).toEqual([]);
  });
});
