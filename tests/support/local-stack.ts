import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../local/engines/free-port.ts';

const start = join(import.meta.dirname, '../../local/start.ts');

export interface Stack {
  origin: string;
  dataDir: string;
  close: () => Promise<void>;
}

/**
 * A seeded district as `npm start` runs it, in a data folder of its own; or the one that runs at ORIGIN
 * on DATA_DIR.
 * @param settings further environment of a stack that is started here
 * @throws with the stack's last words when it ends before it is ready
 */
export async function openStack(
  say: (line: string) => void = () => {},
  settings: (origin: string) => Promise<Record<string, string>> = async () => ({}),
): Promise<Stack> {
  const running = process.env.ORIGIN;
  if (running) {
    const dataDir = process.env.DATA_DIR ?? join(import.meta.dirname, '../../.data');
    return { origin: running, dataDir, close: async () => {} };
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'mashang-stack-'));
  const port = await freePort();
  const more = await settings(`http://localhost:${port}`);
  const stack = spawn(process.execPath, [start], {
    env: { ...process.env, ...more, PORT: String(port), DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise((done) => stack.once('exit', done));
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
      say(chunk.toString().trimEnd());
      if (/^ready /m.test(output)) resolve();
    };
    stack.stdout.on('data', hear);
    stack.stderr.on('data', hear);
    stack.once('exit', () =>
      reject(new Error(`The local stack ended before it was ready:\n${output.slice(-3_000)}`)),
    );
  });
  const close = async () => {
    stack.kill('SIGTERM');
    await exited;
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { origin: `http://localhost:${port}`, dataDir, close };
}
