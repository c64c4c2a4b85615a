import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type Lambda, LambdaTimeout } from './lambdas.ts';
import { createRouter, type Match } from './router.ts';
import { DEFAULT_ROUTE } from './service-file.ts';

/** A Lambda's payload may hold this much; the HTTP API answers 413 above it. */
const maxPayload = 6 * 1024 * 1024;
const textual = /^(text\/|application\/(json|javascript|xml|problem\+json)|$)/i;

export type Fetch = (request: Request, sourceIp: string) => Promise<Response>;

/** Answers requests with Lambdas, in the words and forms of the HTTP API (payload 2.0). */
export function createHttpApi(lambdas: Lambda[]): Fetch {
  const route = createRouter(
    lambdas.flatMap((target) => target.routes.map(({ method, path }) => ({ method, path, target }))),
  );
  const otherwise = lambdas.find(({ routes }) => routes.includes(DEFAULT_ROUTE));
  return async (request, sourceIp) => {
    const url = new URL(request.url);
    let match: Match<Lambda> | undefined;
    try {
      match = route(request.method, url.pathname);
      if (!match && otherwise) match = { route: { ...DEFAULT_ROUTE, target: otherwise }, pathParameters: {} };
    } catch {
      return message(400, 'Bad Request'); // a percent sign that encodes nothing
    }
    if (!match) return message(404, 'Not Found');
    const body = await readBody(request);
    if (!body) return message(413, 'Request Entity Too Large');
    try {
      return toResponse(await match.route.target.invoke(toEvent(request, url, match, body, sourceIp)));
    } catch (error) {
      console.error(error);
      return error instanceof LambdaTimeout
        ? message(503, 'Service Unavailable')
        : message(500, 'Internal Server Error');
    }
  };
}

const message = (status: number, text: string) => Response.json({ message: text }, { status });

/** @returns undefined when there is more than a Lambda may be given */
async function readBody(request: Request): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > maxPayload) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function toEvent(
  request: Request,
  url: URL,
  { route, pathParameters }: Match<Lambda>,
  body: Buffer,
  sourceIp: string,
): APIGatewayProxyEventV2 {
  const { cookie, ...headers } = Object.fromEntries(request.headers);
  const query: Record<string, string> = {};
  for (const [name, value] of url.searchParams) {
    query[name] = Object.hasOwn(query, name) ? `${query[name]},${value}` : value;
  }
  const isBase64Encoded = !textual.test(headers['content-type'] ?? '');
  const routeKey = route.path === DEFAULT_ROUTE.path ? route.path : `${route.method} ${route.path}`;
  const now = new Date();
  return {
    version: '2.0',
    routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookie ? { cookies: cookie.split(/;\s*/) } : {}),
    headers,
    ...(url.search.length > 1 ? { queryStringParameters: query } : {}),
    ...(Object.keys(pathParameters).length > 0 ? { pathParameters } : {}),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: url.hostname,
      domainPrefix: 'local',
      http: {
        method: request.method,
        path: url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey,
      stage: '$default',
      time: now.toISOString(),
      timeEpoch: now.getTime(),
    },
    ...(body.length > 0 ? { body: body.toString(isBase64Encoded ? 'base64' : 'utf8') } : {}),
    isBase64Encoded,
  };
}

function toResponse(result: unknown): Response {
  const structured = result as APIGatewayProxyStructuredResultV2 | undefined;
  if (typeof structured !== 'object' || structured === null || structured.statusCode === undefined) {
    return Response.json(result ?? null);
  }
  const headers = new Headers(structured.body ? { 'content-type': 'text/plain; charset=utf-8' } : {});
  for (const [name, value] of Object.entries(structured.headers ?? {})) headers.set(name, String(value));
  for (const cookie of structured.cookies ?? []) headers.append('set-cookie', cookie);
  const status = structured.statusCode;
  const empty = status === 204 || status === 304;
  const body = structured.isBase64Encoded ? Buffer.from(structured.body ?? '', 'base64') : structured.body;
  if (empty) headers.delete('content-type');
  return new Response(empty ? null : (body ?? ''), { status, headers });
}
