import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
const compressible = /^(text\/|application\/|image\/svg)/;

// About what the edge does, so that bytes measured here are bytes sent there.
const compressors: Record<string, (data: Buffer) => Promise<Buffer>> = {
  br: (data) => promisify(brotliCompress)(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (data) => promisify(gzip)(data, { level: 6 }),
};

/**
 * Serves a built page folder. Unknown paths get index.html, since the page routes in the browser; a missing
 * file under /assets/ is 404, so that a stale page asks for a reload instead of parsing HTML as a script.
 */
export function staticFiles(folder: string) {
  const cache = new Map<string, Promise<Buffer>>();

  return async (path: string, request: Request): Promise<Response> => {
    const found = await find(folder, path);
    if (!found) return new Response('Not found', { status: 404 });
    const { file, info } = found;
    const type = types[extname(file)] ?? 'application/octet-stream';
    const etag = `"${info.size.toString(36)}-${Math.trunc(info.mtimeMs).toString(36)}"`;
    const headers: Record<string, string> = {
      'content-type': type,
      etag,
      vary: 'Accept-Encoding',
      'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
    const encoding = compressible.test(type)
      ? pickEncoding(request.headers.get('accept-encoding'))
      : undefined;
    if (!encoding) {
      const stream = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>;
      return new Response(stream, { headers: { ...headers, 'content-length': String(info.size) } });
    }
    const key = `${encoding}:${file}:${etag}`;
    const body = cache.get(key) ?? readFile(file).then(compressors[encoding]);
    cache.set(key, body);
    const bytes = await body;
    return new Response(new Uint8Array(bytes), {
      headers: { ...headers, 'content-encoding': encoding, 'content-length': String(bytes.length) },
    });
  };
}

function pickEncoding(accepted: string | null): 'br' | 'gzip' | undefined {
  if (/\bbr\b/.test(accepted ?? '')) return 'br';
  return /\bgzip\b/.test(accepted ?? '') ? 'gzip' : undefined;
}

async function find(folder: string, path: string) {
  const wanted = normalize(join(folder, safeDecode(path)));
  const inside = wanted.startsWith(folder + sep);
  const file = inside ? await infoOf(wanted) : undefined;
  if (file) return file;
  return path.startsWith('/assets/') ? undefined : infoOf(join(folder, 'index.html'));
}

async function infoOf(file: string) {
  const info = await stat(file).catch(() => undefined);
  return info?.isFile() ? { file, info } : undefined;
}

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path).replaceAll('\0', '');
  } catch {
    return '/';
  }
}
