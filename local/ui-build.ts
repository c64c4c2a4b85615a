import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash, projectRoot } from './engines/synth.ts';
import { Sorry } from './sorry.ts';

const pages = ['resident-ui', 'admin-ui'] as const;

/** Builds the pages whose sources changed since their last build; a page that no longer builds keeps its last. @param say is told which */
export async function buildPages(say: (text: string) => void): Promise<void> {
  for (const page of pages) {
    const stamp = join(projectRoot, page, 'dist/.stamp');
    // dist/ and node_modules/ are left out by contentHash itself.
    const hash = contentHash([`${page}/**`, 'package-lock.json']);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) continue;
    say(`building ${page}`);
    const failure = await build(page);
    if (!failure) writeFileSync(stamp, hash);
    else if (existsSync(join(projectRoot, page, 'dist/index.html')))
      say(`${failure}\n(serving its last build)`);
    else throw new Sorry(failure);
  }
}

/** @returns what went wrong, if anything did */
async function build(page: string): Promise<string | undefined> {
  const vite = join(projectRoot, 'node_modules/vite/bin/vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: join(projectRoot, page),
    // A test runner names another environment, and its build would be the slow one that people debug with.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const stop = () => child.kill();
  process.once('exit', stop);
  const code = await new Promise<number | null>((done) => child.once('close', done));
  process.off('exit', stop);
  return code === 0 ? undefined : `${page} does not build:\n${Buffer.concat(output).toString().trim()}`;
}
