import { mkdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFunctions } from '../../local/lambdas/service-file.ts';

const root = join(import.meta.dirname, '../..');
// Inside the project, so that what stays outside of a bundle (sharp) is found from it.
const folder = join(root, `node_modules/.cache/mashang-bundles-${process.pid}`);
const { buildOptions } = createRequire(import.meta.url)('../../serverless.esbuild.cjs') as {
  buildOptions: BuildOptions;
};
const functions = readFunctions();
const limit = 600 * 1024;
/**
 * Larger for a reason: it draws PDF pages in Chinese, and nobody waits for its cold start but the printer.
 * A form with pictures writes to storage and to the table: both clients, for programs that wait.
 * A notice may leave by e-mail: the library speaks SMTP in all its dialects, and nobody waits for the queue's worker.
 * A file of regions or of places is read from storage and may be a sheet: both libraries, once a year.
 */
const exempt = new Set([
  'apply-notices',
  'code-sheet',
  'create-code-job',
  'import-regions',
  'post-open311',
  'print-case-file',
  'run-code-jobs',
]);

const bundleOf = (name: string) => join(folder, `${name}.mjs`);
const sizes = new Map<string, number>();

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  // All in one call: what they share is read and parsed once.
  await build({
    ...buildOptions,
    entryPoints: functions.map(({ name, file }) => ({ in: join(root, file), out: name })),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    logLevel: 'error',
  });
  for (const { name } of functions) sizes.set(name, statSync(bundleOf(name)).size);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(functions)('the bundle of $name', ({ name, exportName }) => {
  it('is small enough to start quickly', () => {
    if (!exempt.has(name)) expect(sizes.get(name)).toBeLessThanOrEqual(limit);
  });

  it('loads and exports its handler', async () => {
    const module = (await import(/* @vite-ignore */ pathToFileURL(bundleOf(name)).href)) as Record<
      string,
      unknown
    >;
    expect(module[exportName]).toBeTypeOf('function');
  });
});
