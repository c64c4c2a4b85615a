import { language } from './language.ts';
import { Problem, toProblem } from './problem.ts';
import { type Session, session as theSession } from './session.ts';

export type Call = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  query?: Record<string, string | number | undefined>;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
};

/** Calls to the API as the signed-in staff member: bearer, language, one retry after a refreshed token. */
export function createHttp(session: Session, fetcher: typeof fetch = (...args) => fetch(...args)) {
  const send = (path: string, call: Call, token: string | undefined) =>
    fetcher(path + queryString(call.query), {
      method: call.method ?? 'GET',
      credentials: 'same-origin',
      headers: {
        'accept-language': language(),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...call.headers,
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      ...(call.signal ? { signal: call.signal } : {}),
    });

  const request = async (path: string, call: Call = {}): Promise<Response> => {
    const token = await session.token();
    if (!token) throw new Problem(401, { code: 'session_ended' });
    let response = await send(path, call, token);
    if (response.status === 401 && (await session.refresh())) {
      await response.body?.cancel();
      response = await send(path, call, await session.token());
    }
    if (!response.ok) throw await toProblem(response);
    return response;
  };

  return {
    request,
    async json<T>(path: string, call?: Call): Promise<T> {
      const response = await request(path, call);
      return (response.status === 204 ? undefined : await response.json()) as T;
    },
    async blob(path: string, call?: Call): Promise<Blob> {
      return (await request(path, call)).blob();
    },
  };
}

function queryString(query: Call['query']): string {
  const entries = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== '');
  return entries.length ? `?${new URLSearchParams(entries.map(([key, value]) => [key, String(value)]))}` : '';
}

export type Http = ReturnType<typeof createHttp>;
export const http = createHttp(theSession);
