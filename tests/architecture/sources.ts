import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Files of the project by pattern, as paths from its root with forward slashes. */
export function files(...patterns: string[]): string[] {
  return globSync(patterns, { cwd: root, exclude: ['**/node_modules/**', '**/dist/**'] })
    .map((file) => file.split(sep).join('/'))
    .sort();
}

export const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** What a file imports: packages by name, own files as paths from the project's root. */
export function importsOf(file: string): string[] {
  const found = read(file).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g);
  return [...found].map(([, name = '']) =>
    name.startsWith('.')
      ? relative(root, join(root, dirname(file), name))
          .split(sep)
          .join('/')
      : name,
  );
}

/** The files, and all they import within the project, and so on. */
export function reachable(start: string[], within: (file: string) => boolean): Set<string> {
  const seen = new Set<string>();
  const open = [...start];
  for (let file = open.pop(); file; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    if (/\.tsx?$/.test(file) && within(file))
      open.push(...importsOf(file).filter((each) => /\.tsx?$/.test(each)));
  }
  return seen;
}
