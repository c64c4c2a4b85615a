import { expect, it } from 'vitest';

const sources = import.meta.glob<string>(['./**/*.{ts,tsx}', '!./**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const styles = import.meta.glob<string>('./**/*.css', { query: '?raw', import: 'default', eager: true });

/** Vite lowers syntax for the WebView of 2019 (Chrome 63), not functions: one of these is a blank page there. */
const NEWER =
  /\.(flatMap|flat|at|replaceAll|matchAll|findLast|toSorted|trimEnd|trimStart|append(?=\(\.\.\.)|arrayBuffer)\(|Object\.(fromEntries|hasOwn)|Promise\.(any|allSettled)|\b(structuredClone|globalThis|ResizeObserver)\b|crypto\.randomUUID/;
const NEWER_STYLE =
  /[\s{;](inset|aspect-ratio|gap)\s*:|:(is|where|has)\(|(?<!-)\b(min|max|clamp)\(|\d(dvh|svh)\b/;

it('calls nothing that a phone of 2019 does not have', () => {
  expect(Object.keys(sources).length).toBeGreaterThan(50);
  for (const [file, text] of Object.entries(sources)) expect(text.match(NEWER)?.[0], file).toBeUndefined();
});

it('uses no CSS that it does not know', () => {
  expect(Object.keys(styles).length).toBeGreaterThan(5);
  for (const [file, text] of Object.entries(styles)) {
    const rules = text.replace(/\/\*[\s\S]*?\*\//g, '');
    expect(rules.match(NEWER_STYLE)?.[0], file).toBeUndefined();
  }
});
