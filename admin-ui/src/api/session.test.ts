import { describe, expect, it, vi } from 'vitest';
import { createHttp } from './http.ts';
import { createSession } from './session.ts';

const staff = { id: 'S1', name: '其其格', roles: ['unit_head'], regions: ['150603'] };

/** A server that signs in, refreshes `lives` times and answers 401 to tokens it did not give last. */
function fakeServer({ lives = 9, expiresIn = 900 } = {}) {
  let given = 0;
  let refreshes = 0;
  const calls: string[] = [];
  const session = () => Response.json({ accessToken: `t${++given}`, expiresIn, staff });
  const problem = (status: number, code: string) => Response.json({ code, title: code }, { status });
  const fetcher = vi.fn(async (input: RequestInfo | URL, init: RequestInit = {}) => {
    const path = String(input);
    calls.push(`${init.method ?? 'GET'} ${path}`);
    if (path.endsWith('/refresh')) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return refreshes++ < lives ? session() : problem(401, 'session_ended');
    }
    if (path === '/api/staff/session' && init.method === 'POST') return session();
    if (path === '/api/staff/session') return new Response(null, { status: 204 });
    const bearer = new Headers(init.headers).get('authorization');
    return bearer === `Bearer t${given}` ? Response.json({ ok: true }) : problem(401, 'token_expired');
  });
  return { fetcher: fetcher as typeof fetch, calls, revoke: () => (given += 1), refreshes: () => refreshes };
}

describe('the session', () => {
  it('is restored from the cookie after a reload', async () => {
    const server = fakeServer();
    const session = createSession(server.fetcher);
    expect(await session.token()).toBe('t1');
    expect(session.staff()?.name).toBe('其其格');
  });

  it('refreshes once however many ask at the same time', async () => {
    const server = fakeServer();
    const session = createSession(server.fetcher);
    const tokens = await Promise.all([session.token(), session.token(), session.token()]);
    expect(tokens).toEqual(['t1', 't1', 't1']);
    expect(server.refreshes()).toBe(1);
  });

  it('renews before the token ends', async () => {
    const server = fakeServer({ expiresIn: 60 });
    let now = 0;
    const session = createSession(server.fetcher, () => now);
    await session.signIn({ username: 'u', password: 'p' }, 'en');
    expect(await session.token()).toBe('t1');
    now = 45_000;
    expect(await session.token()).toBe('t2');
  });

  it('is over when the cookie is refused', async () => {
    const session = createSession(fakeServer({ lives: 0 }).fetcher);
    expect(await session.token()).toBeUndefined();
    expect(session.staff()).toBeUndefined();
  });

  it('is not over because the server is in trouble', async () => {
    const down = vi.fn(async () => Response.json({ title: 'busy' }, { status: 503 }));
    const session = createSession(down as unknown as typeof fetch);
    await expect(session.token()).rejects.toMatchObject({ status: 503 });
  });

  it('says why a sign-in was refused', async () => {
    const locked = { code: 'too_many_attempts', title: '尝试次数过多', detail: '请在 60 秒后再试。' };
    const session = createSession((async () => Response.json(locked, { status: 429 })) as typeof fetch);
    await expect(session.signIn({ username: 'u', password: 'p' }, 'zh-CN')).rejects.toMatchObject({
      code: 'too_many_attempts',
      message: '请在 60 秒后再试。',
    });
  });
});

describe('a call', () => {
  it('is repeated once with a fresh token when the old one is refused', async () => {
    const server = fakeServer();
    const session = createSession(server.fetcher);
    await session.token();
    server.revoke();
    const http = createHttp(session, server.fetcher);
    expect(await Promise.all([http.json('/api/a'), http.json('/api/b')])).toEqual([
      { ok: true },
      { ok: true },
    ]);
    expect(server.refreshes()).toBe(2);
  });

  it('fails as 401 when the session cannot be renewed', async () => {
    const server = fakeServer({ lives: 1 });
    const session = createSession(server.fetcher);
    await session.token();
    server.revoke();
    await expect(createHttp(session, server.fetcher).json('/api/a')).rejects.toMatchObject({ status: 401 });
  });

  it('never leaves without a token', async () => {
    const server = fakeServer({ lives: 0 });
    const http = createHttp(createSession(server.fetcher), server.fetcher);
    await expect(http.json('/api/a')).rejects.toMatchObject({ status: 401, code: 'session_ended' });
    expect(server.calls).not.toContain('GET /api/a');
  });
});
