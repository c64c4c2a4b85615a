import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../engines/synth.ts';

/** One check of `npm test`. */
export type Gate = {
  name: string;
  /** Script of a package's executable, run by this Node. */
  script: string;
  args: string[];
  cwd?: string;
  env?: Record<string, string>;
  /** Where vitest leaves its count; a gate without it counts as one. */
  report?: string;
  /** Runs beside the other test runs: a browser waits more than it works. */
  beside?: true;
};

const bin = (path: string) => join(projectRoot, 'node_modules', path);
const scratch = mkdtempSync(join(tmpdir(), 'mashang-test-'));

const types = (project: string): Gate => ({
  name: `types of ${project === '.' ? 'functions, local, tests' : project}`,
  script: bin('typescript/bin/tsc'),
  args: ['-p', project],
});

const vitest = (project: string): Gate => {
  const report = join(scratch, `${project}.json`);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  return {
    name: project,
    script: bin('vitest/vitest.mjs'),
    args: ['run', '--project', project, ...reporters],
    report,
  };
};

/** In the order that finds the cheap mistakes first. */
export const gates: Gate[] = [
  {
    name: 'format and lint',
    script: bin('@biomejs/biome/bin/biome'),
    args: ['ci', '--diagnostic-level=warn', '--colors=off'],
  },
  types('.'),
  types('cdk'),
  types('resident-ui'),
  types('admin-ui'),
  { name: 'unused code', script: bin('knip/bin/knip.js'), args: ['--no-config-hints'] },
  vitest('unit'),
  vitest('architecture'),
  vitest('journeys'),
  {
    name: 'package of the functions',
    script: bin('osls/bin/serverless.js'),
    args: ['package', '--package', join(scratch, 'package')],
  },
  {
    // With an edge, so that the rule pack sees every resource there can be.
    name: 'stack of the district, with its rule pack',
    script: bin('aws-cdk/bin/cdk'),
    args: [
      'synth',
      '--quiet',
      '--no-notices',
      '--output',
      join(scratch, 'cdk.out'),
      '-c',
      'apiDomain=api.example.org',
    ],
    cwd: 'cdk',
    env: { CDK_OUTDIR: join(scratch, 'cdk.out'), CDK_DISABLE_CLI_TELEMETRY: 'true' },
  },
  vitest('local'),
  vitest('faults'),
  { ...vitest('browser'), beside: true },
];
