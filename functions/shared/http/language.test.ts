import { expect, it } from 'vitest';
import { languageOf } from './language.ts';

it.each([
  [undefined, 'zh-CN'],
  ['', 'zh-CN'],
  ['fr-FR, de', 'zh-CN'],
  ['*', 'zh-CN'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
  ['en-GB,en;q=0.9,zh-CN;q=0.8', 'en'],
  ['fr,en;q=0.5', 'en'],
  ['en;q=0.1,zh;q=0.9', 'zh-CN'],
  ['zh;q=0.9, en; q=0.5', 'zh-CN'],
  ['EN', 'en'],
  ['en;q=abc,zh;q=0.1', 'zh-CN'],
  ['zh-Hant-TW', 'zh-CN'],
  [';'.repeat(10_000), 'zh-CN'],
] as const)('%s reads as %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});
