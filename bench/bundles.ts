import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { projectRoot } from '../local/engines/synth.ts';
import { readFunctions } from '../local/lambdas/service-file.ts';
import { median } from './support/statistics.ts';

export interface Bundle {
  name: string;
  bytes: number;
  /** Whole process: start Node, load the module, exit. Milliseconds, median. */
  loadMs: number;
  /** Against the hello-world Lambda, measured in turn in the same run. */
  ratio: number;
}

const HELLO = 'hello-world';
const ROUNDS = 7;

function load(file: string): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [file], {
    env: { ...process.env, LOG_LEVEL: 'SILENT' },
  });
  if (status !== 0) throw new Error(`${file}: ${stderr}`);
  return performance.now() - started;
}

/** Every Lambda as `osls package` bundles it, beside a Lambda that does nothing. */
export async function bundles(): Promise<Bundle[]> {
  const { buildOptions } = createRequire(import.meta.url)('../serverless.esbuild.cjs') as {
    buildOptions: BuildOptions;
  };
  const folder = mkdtempSync(join(tmpdir(), 'mashang-bundles-'));
  try {
    symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
    const hello = join(folder, 'hello.ts');
    writeFileSync(hello, 'export const handler = async () => ({ statusCode: 200, body: "hello" });');
    const sources = [
      { name: HELLO, file: hello },
      ...readFunctions().map(({ name, file }) => ({ name, file: join(projectRoot, file) })),
    ];
    await Promise.all(
      sources.map(({ name, file }) =>
        build({
          ...buildOptions,
          entryPoints: [file],
          outfile: join(folder, `${name}.mjs`),
          logLevel: 'error',
        }),
      ),
    );
    const times = new Map<string, number[]>(sources.map(({ name }) => [name, []]));
    for (let i = 0; i < ROUNDS; i++) {
      for (const { name } of sources) times.get(name)?.push(load(join(folder, `${name}.mjs`)));
    }
    const helloMs = median(times.get(HELLO) ?? []);
    return sources.map(({ name }) => {
      const loadMs = median(times.get(name) ?? []);
      return { name, bytes: statSync(join(folder, `${name}.mjs`)).size, loadMs, ratio: loadMs / helloMs };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
