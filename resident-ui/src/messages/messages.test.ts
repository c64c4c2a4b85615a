import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Texts = Record<string, string>;
const source = join(import.meta.dirname, '..');
const folders = globSync('**/messages/zh-CN.json', { cwd: source }).map((file) =>
  file.replace('/zh-CN.json', ''),
);
const read = (folder: string, language: string): Texts =>
  JSON.parse(readFileSync(join(source, folder, `${language}.json`), 'utf8'));
const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

it('finds the words', () => {
  expect(folders).toContain('messages');
  expect(folders.length).toBeGreaterThan(5);
});

describe.each(folders)('%s', (folder) => {
  const zh = read(folder, 'zh-CN');
  const en = read(folder, 'en');

  it('says everything in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });

  it('fills in the same values in both languages', () => {
    for (const [key, text] of Object.entries(zh)) expect(holes(en[key] ?? ''), key).toEqual(holes(text));
  });
});
