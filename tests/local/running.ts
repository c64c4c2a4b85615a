import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort } from '../../local/engines/free-port.ts';

const start = join(import.meta.dirname, '../../local/start.ts');

export type Running = {
  origin: string;
  process: ChildProcess;
  exited: Promise<number | null>;
  output: () => string;
};

/** A data folder that counts as seeded, so that these tests wait for no demo data. */
export function emptyDistrict(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mashang-start-'));
  writeFileSync(join(folder, 'seeded.json'), '{"codes":[],"accounts":[]}');
  return folder;
}

/** Starts the stack and waits until it is ready or has ended. */
export async function launch(dataDir: string, env: Record<string, string> = {}): Promise<Running> {
  const port = env.PORT ?? String(await freePort());
  const [command, ...args] = env.viaNpm ? ['npm', 'start'] : [process.execPath, start];
  const child = spawn(command, args, {
    cwd: dirname(dirname(start)),
    env: { ...process.env, ...env, PORT: port, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const exited = new Promise<number | null>((done) => child.once('close', done));
  const ready = new Promise<void>((done) => {
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
      if (/^ready /m.test(output)) done();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
  });
  await Promise.race([ready, exited]);
  return { origin: `http://localhost:${port}`, process: child, exited, output: () => output };
}

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
