import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { staticFiles } from './static-files.ts';

const folder = join(mkdtempSync(join(tmpdir(), 'mashang-static-')), 'dist');
const serve = staticFiles(folder);
const get = (path: string, headers: Record<string, string> = {}) =>
  serve(path, new Request('http://localhost:3000/', { headers }));

beforeAll(() => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>页</title>');
  writeFileSync(join(folder, 'sw.js'), 'self.x = 1');
  writeFileSync(join(folder, 'assets/app-1a2b.js'), 'x'.repeat(5_000));
  writeFileSync(join(folder, '../secret.txt'), 'secret');
});

describe('a page folder', () => {
  it('answers unknown paths with the page, which is always asked for anew', async () => {
    const response = await get('/c/ABCDEFGHJ');
    expect(await response.text()).toContain('页');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  it('has the pages’ worker asked for anew at every visit', async () => {
    const response = await get('/sw.js');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('content-type')).toContain('text/javascript');
  });

  it('keeps hashed files for ever and compresses them', async () => {
    const response = await get('/assets/app-1a2b.js', { 'accept-encoding': 'gzip, br' });
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('content-encoding')).toBe('br');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(Number(response.headers.get('content-length'))).toBe(bytes.length);
    expect(brotliDecompressSync(bytes).length).toBe(5_000);
  });

  it('says 404 for a missing asset instead of a page that is no script', async () => {
    expect((await get('/assets/app-old.js')).status).toBe(404);
  });

  it('saves a second download', async () => {
    const etag = (await get('/')).headers.get('etag') ?? '';
    expect((await get('/', { 'if-none-match': etag })).status).toBe(304);
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/%00',
    '/%zz',
  ])('gives nothing outside itself: %s', async (path) => {
    expect(await (await get(path)).text()).not.toContain('secret');
  });
});
