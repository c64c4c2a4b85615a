import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** The whole hunt, with up to 2,000 seeds each: `npm run faults -- --mutants` (figures in docs/reliability.md). */
const SEEDS = 20;
const run = join(import.meta.dirname, 'run.ts');

/** In a process of its own, as a person runs it: a bug that hangs the simulation is stopped with it. */
const hunted = (): Promise<string> =>
  new Promise((resolve) => {
    // It ends with 1 where too many were missed, which few seeds may.
    const args = [run, '--mutants', '--own-flow', '--seeds', String(SEEDS)];
    execFile(process.execPath, args, (_, stdout) => resolve(stdout));
  });

// A minute and a half on two quiet cores; a busy machine takes its time.
test(`of the planted bugs most are found within ${SEEDS} seeds`, { timeout: 400_000 }, async () => {
  const [, found, planted] = /^(\d+) of (\d+) found$/m.exec(await hunted()) ?? [];
  expect(Number(planted)).toBeGreaterThanOrEqual(40);
  expect(Number(found)).toBeGreaterThanOrEqual(Number(planted) * 0.85);
});
