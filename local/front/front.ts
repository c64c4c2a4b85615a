import type { Socket } from 'node:net';
import { join } from 'node:path';
import { type HttpBindings, type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { type Area, securityHeaders } from '../../cdk/lib/security-headers.ts';
import { projectRoot } from '../engines/synth.ts';
import type { Fetch } from '../lambdas/http-api.ts';
import { Sorry } from '../sorry.ts';
import { media, storage } from './pictures.ts';
import { staticFiles } from './static-files.ts';

/** What stands behind the origin once everything runs; before that, requests are told to wait. */
export type Behind = {
  api: Fetch;
  dev: (request: Request) => Promise<Response>;
  s3Endpoint: string;
  publicBucket: string;
};

export type Front = { open: (behind: Behind) => void; close: () => Promise<void> };

/** Binds the one origin. @throws Sorry when the port is taken */
export async function startFront(options: { port: number; host: string }): Promise<Front> {
  let behind: Behind | undefined;
  const app = createApp(() => behind);
  // "localhost" is two addresses, and programs differ in which they try first.
  const hosts = options.host === 'localhost' ? ['127.0.0.1', '::1'] : [options.host];
  const servers: ServerType[] = [];
  for (const hostname of hosts) servers.push(...(await listen(app.fetch, options.port, hostname)));
  return {
    open: (value) => {
      behind = value;
    },
    close: async () => {
      for (const server of servers) {
        const closed = new Promise((done) => server.close(done));
        if ('closeAllConnections' in server) server.closeAllConnections();
        await closed;
      }
    },
  };
}

async function listen(
  fetch: Hono<{ Bindings: HttpBindings }>['fetch'],
  port: number,
  hostname: string,
): Promise<ServerType[]> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname }, () => resolve([server]));
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(portTaken(port));
      else if (hostname === '::1')
        resolve([]); // a machine without IPv6
      else reject(error);
    });
  });
}

const portTaken = (port: number) =>
  new Sorry(
    `Port ${port} is busy: stop the program that uses it, or choose another with PORT=${port + 1} npm start.`,
  );

function createApp(current: () => Behind | undefined) {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const resident = staticFiles(join(projectRoot, 'resident-ui/dist'));
  const console = staticFiles(join(projectRoot, 'admin-ui/dist'));

  app.onError((error) => {
    process.stderr.write(`${error.stack}\n`);
    return new Response('Internal error', { status: 500 });
  });
  app.use(async (c, next) => {
    await next();
    const headers = securityHeaders(areaOf(c.req.path));
    for (const [name, value] of Object.entries(headers)) {
      // A Lambda that says something stricter or more fitting keeps its word.
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    }
  });
  for (const path of ['/api/*', '/open311/*', '/q/*', '/Q/*']) {
    app.all(path, async (c) => {
      const sourceIp = c.env.incoming.socket.remoteAddress ?? '';
      return current()?.api(c.req.raw, sourceIp) ?? starting();
    });
  }
  app.all('/storage/*', (c) => {
    const behind = current();
    return behind ? storage(c.req.raw, behind.s3Endpoint) : starting();
  });
  app.get('/media/*', (c) => {
    const behind = current();
    return behind ? media(c.req.path, behind.s3Endpoint, behind.publicBucket) : starting();
  });
  for (const path of ['/dev', '/dev/*']) {
    app.get(path, (c) => {
      if (!isThisMachine(c.env.incoming.socket)) return new Response('Not found', { status: 404 });
      return current()?.dev(c.req.raw) ?? starting();
    });
  }
  app.get('/admin', (c) => c.redirect('/admin/', 301));
  app.get('/admin/*', (c) => console(c.req.path.slice('/admin'.length), c.req.raw));
  app.get('*', (c) => resident(c.req.path, c.req.raw));
  return app;
}

/** With --lan others can knock too, and /dev shows passwords. */
const isThisMachine = ({ remoteAddress, localAddress }: Socket) => remoteAddress === localAddress;

const starting = () =>
  new Response('Starting, one moment.', { status: 503, headers: { 'retry-after': '2' } });

function areaOf(path: string): Area {
  // An error page for a scanned code is a page, and brings its own small style.
  if (path.startsWith('/api/') || path.startsWith('/open311/')) return 'api';
  if (path.startsWith('/media/') || path.startsWith('/storage/')) return 'media';
  return path.startsWith('/admin') || path.startsWith('/dev') || /^\/q\//i.test(path)
    ? 'console'
    : 'resident';
}
