import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../engines/synth.ts';
import type { Gate } from './gates.ts';

export type Count = { passed: number; failed: number };

const limitMs = 16 * 60_000;

/** Runs a gate; its output is shown as it comes when it is a test run, and only after a failure otherwise. */
export async function runGate(gate: Gate): Promise<Count> {
  const { code, output } = await run(gate);
  const counted = gate.report ? countTests(gate.report) : undefined;
  const count = counted ?? (code === 0 && !gate.report ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  // A run that ends badly without a failing test (an error outside of any) must not look green.
  if (code !== 0 && count.failed === 0) count.failed = 1;
  if (count.failed > 0 && !gate.report) console.log(output.trim());
  return count;
}

async function run({
  script,
  args,
  cwd,
  env,
  report,
}: Gate): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: join(projectRoot, cwd ?? '.'),
    env: { ...process.env, ...env, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }) },
    stdio: ['ignore', report ? 'inherit' : 'pipe', report ? 'inherit' : 'pipe'],
  });
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  const stop = () => child.kill('SIGTERM');
  const timer = setTimeout(stop, limitMs);
  process.once('exit', stop);
  const code = await new Promise<number | null>((done) => {
    child.once('close', done);
    child.once('error', () => done(1));
  });
  process.off('exit', stop);
  clearTimeout(timer);
  return { code, output: Buffer.concat(chunks).toString() };
}

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

/** @returns undefined when the run left no report */
function countTests(path: string): Count | undefined {
  let report: Report;
  try {
    report = JSON.parse(readFileSync(path, 'utf8')) as Report;
  } catch {
    return undefined;
  }
  // A file that does not even load holds no test that could fail.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}
