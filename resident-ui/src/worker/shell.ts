import { pageOfScan, whatFor } from './what-for.ts';

/** The build's own files, and a name that changes with any of them. */
export interface Build {
  version: string;
  files: string[];
}

const PREFIX = 'mashang-shell.';
/** On a network that hardly is one, the page comes from the phone. */
const PATIENCE_MS = 3_000;

/** Everything or nothing: a version with a hole would be a blank page in a basement. */
export async function install({ version, files }: Build): Promise<void> {
  const cache = await caches.open(PREFIX + version);
  await cache.addAll(['/index.html', ...files].map((file) => new Request(file, { cache: 'no-cache' })));
}

/** Open pages go on with the version they began with, so the one before this stays as well. */
export async function dropOldVersions({ version }: Build): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  const old = names.filter((name) => name !== PREFIX + version);
  for (const name of old.slice(0, -1)) await caches.delete(name);
}

async function shell({ version }: Build): Promise<Response | undefined> {
  return (await caches.open(PREFIX + version)).match('/index.html');
}

async function page(request: Request, build: Build): Promise<Response> {
  const fromNetwork = fetch(request);
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
  // A busy server says so itself; only its silence is answered from here.
  const answer = await Promise.race([fromNetwork, late]).catch(() => undefined);
  if (answer) return answer;
  return (await shell(build)) ?? fromNetwork;
}

async function scan(request: Request, build: Build): Promise<Response> {
  const fromNetwork = await fetch(request).catch(() => undefined);
  if (fromNetwork) return fromNetwork;
  const kept = await shell(build);
  return kept ? Response.redirect(pageOfScan(new URL(request.url).pathname)) : Response.error();
}

/** A hashed name never changes its content, whichever version brought it. */
async function file(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

/** @returns how to answer, or nothing where the browser should ask as if there were no worker */
export function plan(request: Request, origin: string, build: Build): (() => Promise<Response>) | undefined {
  const { pathname: path, origin: asked } = new URL(request.url);
  const { method, mode } = request;
  switch (whatFor({ method, mode, path, sameOrigin: asked === origin })) {
    case 'leave':
      return undefined;
    case 'page':
      return () => page(request, build);
    case 'scan':
      return () => scan(request, build);
    case 'file':
      return () => file(request);
  }
}
