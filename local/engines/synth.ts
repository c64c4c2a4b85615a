import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const projectRoot = join(import.meta.dirname, '../..');
export const templateDirectory = join(projectRoot, 'cdk.out');

/** A hash over the content of files, so that a checkout that only touched dates does not count as a change. */
export function contentHash(patterns: string[], extra = ''): string {
  const hash = createHash('sha256').update(extra);
  const files = globSync(patterns, { cwd: projectRoot, exclude: ['**/node_modules/**', '**/dist/**'] });
  for (const file of files.sort()) hash.update(`${file}\0`).update(readSafely(join(projectRoot, file)));
  return hash.digest('hex');
}

function readSafely(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0); // a folder
  }
}

/** Synthesizes the stack unless cdk/ is what it was: three seconds that a warm start saves. */
export function synthesize(district: string): void {
  const stamp = join(templateDirectory, `stamp-${district}`);
  const hash = contentHash(['cdk/bin/**', 'cdk/lib/**', 'package-lock.json'], district);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  const result = spawnSync(process.execPath, [join(projectRoot, 'cdk/bin/mashang.ts')], {
    encoding: 'utf8',
    env: { ...process.env, MASHANG_DISTRICT: district },
  });
  if (result.status !== 0) throw new Error(`cdk synth failed:\n${result.stdout}${result.stderr}`);
  writeFileSync(stamp, hash);
}
