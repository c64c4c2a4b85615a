import { language } from './phone/settings.ts';

export interface FieldProblem {
  path: string;
  message: string;
}

/** The server answered, and the answer is no: its problem+json in the person's language. */
export class ApiError extends Error {
  // Declared only: a class field would need helpers on the phones of 2019.
  declare readonly status: number;
  declare readonly code: string;
  declare readonly fields: FieldProblem[];

  constructor(
    status: number,
    problem: { code?: string; title?: string; detail?: string; errors?: FieldProblem[] },
  ) {
    super(problem.detail || problem.title || `HTTP ${status}`);
    this.status = status;
    this.code = problem.code ?? `http_${status}`;
    // The server names where in the request it looked; the forms here know their fields alone.
    this.fields = (problem.errors ?? []).map((field) => ({
      ...field,
      path: field.path.replace(/^body\.?/, ''),
    }));
  }
}

/** Nothing came back, so nobody knows whether the server saw the call. */
export class NetworkError extends Error {}

/** Worth another try with the same key: no answer, too busy, or a fault on the server's side. */
export function isTemporary(error: unknown): boolean {
  if (error instanceof NetworkError) return true;
  return error instanceof ApiError && (error.status >= 500 || error.status === 429 || error.status === 408);
}

export interface CallOptions {
  method?: string;
  body?: unknown;
  key?: string | undefined;
  bearer?: string | undefined;
}

const TIMEOUT_MS = 20_000;

async function answer(path: string, options: CallOptions): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': language() };
  if (options.body !== undefined) headers['content-type'] = 'application/json';
  if (options.key) headers['idempotency-key'] = options.key;
  if (options.bearer) headers.authorization = `Bearer ${options.bearer}`;
  const init: RequestInit = { method: options.method ?? 'GET', headers, credentials: 'same-origin' };
  if (options.body !== undefined) init.body = JSON.stringify(options.body);
  const abort = typeof AbortController === 'function' ? new AbortController() : undefined;
  if (abort) init.signal = abort.signal;
  const timer = setTimeout(() => abort?.abort(), TIMEOUT_MS);
  try {
    return await fetch(path, init);
  } catch {
    throw new NetworkError('no answer');
  } finally {
    clearTimeout(timer);
  }
}

async function json(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    // A captive portal or a broken proxy answers HTML: to the person that is "no network".
    if (response.ok) throw new NetworkError('not json');
    return {};
  }
}

export async function call<T>(path: string, options: CallOptions = {}): Promise<T> {
  const response = await answer(path, options);
  if (response.status === 204) return undefined as T;
  const body = await json(response);
  if (!response.ok)
    throw new ApiError(response.status, (body ?? {}) as ConstructorParameters<typeof ApiError>[1]);
  return body as T;
}
