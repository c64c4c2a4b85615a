import type { Context } from 'aws-lambda';
import type { HttpEvent, HttpResult } from '../http/api.ts';
import type { Contract } from '../http/contract.ts';

/** Any handler that `api()` made. */
export interface HttpHandler {
  (event: HttpEvent, context: Context): Promise<HttpResult>;
  contract: Contract;
}

export interface Call {
  params?: Record<string, string>;
  query?: Record<string, string | number>;
  headers?: Record<string, string>;
  /** An object is sent as JSON, a string as it is (for malformed bodies). */
  body?: unknown;
  /** Access token of a signed-in staff member. */
  token?: string;
  /** As `name=value`. */
  cookies?: string[];
  sourceIp?: string;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  /** Set-Cookie lines. */
  cookies: string[];
  /** Binary answers as base64. */
  text: string;
  /** Parsed body; undefined when it is not JSON. Tests say what they expect in it. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads any shape and its assertions are the check.
  json: any;
}

const lowerCase = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** The event API Gateway's HTTP API (payload 2.0) makes of a request. */
export function httpEvent(contract: Contract, call: Call = {}): HttpEvent {
  const { params = {}, query = {}, headers = {}, body, token, cookies, sourceIp = '203.0.113.7' } = call;
  const path = contract.path.replace(/\{(\w+)\+?\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  const texts = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));
  const sent = {
    accept: 'application/json',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    ...lowerCase(headers),
  };
  return {
    version: '2.0',
    routeKey: `${contract.method} ${contract.path}`,
    rawPath: path,
    rawQueryString: new URLSearchParams(texts).toString(),
    headers: sent,
    ...(cookies ? { cookies } : {}),
    ...(Object.keys(texts).length > 0 ? { queryStringParameters: texts } : {}),
    ...(Object.keys(params).length > 0 ? { pathParameters: params } : {}),
    requestContext: {
      accountId: '000000000000',
      apiId: 'test',
      domainName: 'localhost',
      domainPrefix: 'test',
      http: { method: contract.method, path, protocol: 'HTTP/1.1', sourceIp, userAgent: 'test' },
      requestId: 'test',
      routeKey: `${contract.method} ${contract.path}`,
      stage: '$default',
      time: '01/Jan/2026:00:00:00 +0000',
      timeEpoch: 0,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    isBase64Encoded: false,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An answer that its own contract does not describe is a bug in one of the two. */
function requireAsContracted(contract: Contract, answer: Answer): void {
  if (answer.status >= 400) return;
  const schema = contract.responses[answer.status];
  const route = `${contract.method} ${contract.path}`;
  if (schema === undefined)
    throw new Error(`${route} answered ${answer.status}, which its contract does not name`);
  if (typeof schema === 'string') return;
  const parsed = schema.safeParse(answer.json);
  if (!parsed.success) throw new Error(`${route} broke its contract: ${parsed.error.message}`);
}

/** Calls a handler as API Gateway would, and holds a good answer against the contract. */
export async function call(handler: HttpHandler, request: Call = {}): Promise<Answer> {
  const result = await handler(httpEvent(handler.contract, request), {} as Context);
  const headers = Object.entries(result.headers ?? {}).map(([name, value]) => [
    name.toLowerCase(),
    String(value),
  ]);
  const text = result.body ?? '';
  const answer = {
    status: result.statusCode ?? 200,
    headers: Object.fromEntries(headers) as Record<string, string>,
    cookies: result.cookies ?? [],
    text,
    json: parsed(text),
  };
  requireAsContracted(handler.contract, answer);
  return answer;
}
