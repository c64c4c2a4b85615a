import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Context } from 'aws-lambda';
import type { HttpEvent } from '../../functions/shared/http/api.ts';
import type { HttpHandler } from '../../functions/shared/testing/http-event.ts';

interface Route {
  pattern: RegExp;
  method: string;
  handler: HttpHandler;
}

function routeOf(handler: HttpHandler): Route {
  const { path, method } = handler.contract;
  return { method, handler, pattern: new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`) };
}

/** HTTP straight to the handlers, as thin as it goes: what the handlers and the engine can do, and no more. */
export async function serve(handlers: readonly HttpHandler[]): Promise<{ origin: string; server: Server }> {
  const routes = handlers.map(routeOf);
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = request.url ?? '/';
      const route = routes.find((each) => each.method === request.method && each.pattern.test(path));
      if (!route) {
        response.writeHead(404).end();
        return;
      }
      const event = {
        headers: request.headers,
        pathParameters: route.pattern.exec(path)?.groups,
        body: chunks.length > 0 ? Buffer.concat(chunks).toString() : undefined,
        requestContext: { http: { method: route.method, path, sourceIp: '127.0.0.1' } },
        isBase64Encoded: false,
      } as unknown as HttpEvent;
      route.handler(event, {} as Context).then(
        (result) =>
          response
            .writeHead(result.statusCode ?? 200, result.headers as Record<string, string>)
            .end(result.body),
        () => response.writeHead(500).end(),
      );
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
