import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { VIEWS } from '../providers/permissions.ts';
import en from './en/index.ts';
import zh from './zh-cn/index.ts';

type Tree = { [key: string]: Tree | string };

const flat = (tree: Tree, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );
const placeholders = (text: string) => [...new Set(text.match(/%\{\w+\}/g))].sort();
/** react-admin counts things in English where Chinese has no plural. */
const counted = new Set(['%{smart_count}', '%{name}', '%{recordRepresentation}']);

const chinese = new Map(flat(zh as unknown as Tree));
const english = new Map(flat(en as unknown as Tree));

it('says everything in both languages', () => {
  expect([...english.keys()].filter((key) => !chinese.has(key))).toEqual([]);
  expect([...chinese.keys()].filter((key) => !english.has(key))).toEqual([]);
  expect([...chinese].filter(([key, text]) => text.trim() === '' && key !== 'ra.boolean.null')).toEqual([]);
});

it('fills in the same things in both languages', () => {
  const differing = [...chinese].filter(([key, text]) => {
    const other = placeholders(english.get(key) ?? '');
    const own = placeholders(text);
    return [...other.filter((x) => !own.includes(x)), ...own.filter((x) => !other.includes(x))].some(
      (placeholder) => !counted.has(placeholder),
    );
  });
  expect(differing.map(([key]) => key)).toEqual([]);
});

it('has no English left in the Chinese words', () => {
  const left = [...chinese].filter(([, text]) => /[a-z]{4,}/i.test(text.replace(/%\{\w+\}|JPEG|WebP/g, '')));
  expect(left).toEqual([]);
});

it('knows every key the pages ask for', () => {
  const src = join(import.meta.dirname, '..');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.includes('messages/') && !file.includes('.test.'),
  );
  const asked = files.flatMap((file) => {
    const text = readFileSync(join(src, file), 'utf8');
    return [
      ...text.matchAll(
        /(?:translate\(|label=|label: |title=|hint: |actionLabel: |helperText=)\{?'?"?([a-z_]+(?:\.[a-z_]+)+)['"]/g,
      ),
    ].map((match) => match[1] as string);
  });
  expect(asked.length).toBeGreaterThan(100);
  expect([...new Set(asked)].filter((key) => !chinese.has(key))).toEqual([]);
});

it('has words for every queue', () => {
  const keys = VIEWS.flatMap((view) => [
    `orders.view.${view}`,
    `orders.empty.${view}.title`,
    `orders.empty.${view}.why`,
    `dashboard.about.${view}`,
  ]);
  expect(keys.filter((key) => !chinese.has(key))).toEqual([]);
});
