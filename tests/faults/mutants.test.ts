import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** The whole hunt, with up to 2,000 seeds each: `npm run faults -- --mutants` (figures in docs/reliability.md). */
const SEEDS = 40;
const run = join(import.meta.dirname, 'run.ts');

/** In a process of its own, as a person runs it: a bug that hangs the simulation is stopped with it. */
const hunted = (): Promise<string> =>
  new Promise((resolve) => {
    // It ends with 1 where any bug was missed, which forty seeds may.
    execFile(process.execPath, [run, '--mutants', '--seeds', String(SEEDS)], (_, stdout) => resolve(stdout));
  });

test(`of the planted bugs most are found within ${SEEDS} seeds`, async () => {
  const [, found, planted] = /^(\d+) of (\d+) found$/m.exec(await hunted()) ?? [];
  expect(Number(planted)).toBeGreaterThanOrEqual(40);
  // Each seed takes one of many flows, and most bugs show in one flow alone.
  expect(Number(found)).toBeGreaterThanOrEqual(Number(planted) * 0.8);
});
