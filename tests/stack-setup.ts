import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort } from '../local/engines/free-port.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Origin of a seeded district that runs as `npm start` runs it. */
    origin: string;
  }
}

const root = join(import.meta.dirname, '..');

/** Runs the whole local stack once for the browser journeys, in a data folder of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mashang-browser-'));
  const port = await freePort();
  const stack = spawn(process.execPath, [join(root, 'local/start.ts')], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise((done) => stack.once('exit', done));
  let output = '';
  const ready = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
      if (/^ready /m.test(output)) resolve();
    };
    stack.stdout.on('data', hear);
    stack.stderr.on('data', hear);
    stack.once('exit', () =>
      reject(new Error(`The local stack ended before it was ready:\n${output.slice(-3_000)}`)),
    );
  });
  await ready;
  project.provide('origin', `http://localhost:${port}`);
  return async () => {
    stack.kill('SIGTERM');
    await exited;
    rmSync(dataDir, { recursive: true, force: true });
  };
}
