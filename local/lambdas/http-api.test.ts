import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import { createHttpApi } from './http-api.ts';
import { type Lambda, LambdaTimeout } from './lambdas.ts';

const lambda = (path: string, invoke: (event: APIGatewayProxyEventV2) => unknown): Lambda => ({
  name: 'test',
  file: 'test.ts',
  exportName: 'handler',
  timeoutMs: 1_000,
  routes: [
    { method: 'GET', path },
    { method: 'POST', path },
  ],
  queues: [],
  everyMs: [],
  invoke: async (event) => invoke(event as APIGatewayProxyEventV2),
});
const echo = createHttpApi([
  lambda('/api/{id}', (event) => ({ statusCode: 200, body: JSON.stringify(event) })),
]);
const send = async (path: string, init?: RequestInit) =>
  (
    await echo(new Request(`http://localhost:3000${path}`, init), '192.0.2.1')
  ).json() as Promise<APIGatewayProxyEventV2>;

describe('the event of a request', () => {
  it('has what the HTTP API tells a Lambda', async () => {
    const event = await send('/api/A%20B?x=1&x=2&y=%C3%A9', {
      headers: { Cookie: 'a=1; b=2', 'X-Thing': 'T', 'User-Agent': 'test' },
    });
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'GET /api/{id}',
      rawPath: '/api/A%20B',
      rawQueryString: 'x=1&x=2&y=%C3%A9',
      queryStringParameters: { x: '1,2', y: 'é' },
      pathParameters: { id: 'A B' },
      cookies: ['a=1', 'b=2'],
      headers: { 'x-thing': 'T' },
      isBase64Encoded: false,
      requestContext: {
        http: { method: 'GET', sourceIp: '192.0.2.1', userAgent: 'test' },
        stage: '$default',
      },
    });
    expect(event.headers).not.toHaveProperty('cookie');
  });

  it('carries text as it is and anything else in base64', async () => {
    const text = await send('/api/1', {
      method: 'POST',
      body: '{"a":"é"}',
      headers: { 'content-type': 'application/json' },
    });
    expect(text).toMatchObject({ body: '{"a":"é"}', isBase64Encoded: false });
    const bytes = await send('/api/1', {
      method: 'POST',
      body: new Uint8Array([0, 255]),
      headers: { 'content-type': 'image/png' },
    });
    expect(bytes).toMatchObject({ body: 'AP8=', isBase64Encoded: true });
  });
});

describe('the response', () => {
  const answer = async (result: unknown) => {
    const api = createHttpApi([lambda('/api/x', () => result)]);
    return api(new Request('http://localhost:3000/api/x'), '');
  };

  it('keeps each cookie and decodes bytes', async () => {
    const response = await answer({
      statusCode: 201,
      headers: { 'content-type': 'image/png' },
      cookies: ['a=1; HttpOnly', 'b=2'],
      body: 'AP8=',
      isBase64Encoded: true,
    });
    expect(response.status).toBe(201);
    expect(response.headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'b=2']);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([0, 255]));
  });

  it('may be empty', async () => {
    const response = await answer({ statusCode: 204, body: '' });
    expect(response.status).toBe(204);
    expect(response.headers.has('content-type')).toBe(false);
  });
});

describe('when something is wrong', () => {
  const status = async (invoke: () => unknown, path = '/api/x', init?: RequestInit) => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const api = createHttpApi([lambda('/api/x', invoke)]);
    return (await api(new Request(`http://localhost:3000${path}`, init), '')).status;
  };
  const ok = () => ({ statusCode: 200 });
  const fail = (error: Error) => () => {
    throw error;
  };

  it('answers with the words of the HTTP API', async () => {
    expect(await status(ok, '/api/none')).toBe(404);
    expect(await status(fail(new Error('no')))).toBe(500);
    expect(await status(fail(new LambdaTimeout('late')))).toBe(503);
    expect(await status(ok, '/api/x', { method: 'POST', body: 'x'.repeat(6 * 1024 * 1024 + 1) })).toBe(413);
  });
});
