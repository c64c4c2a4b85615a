import { expect, it } from 'vitest';
import { REFUSALS } from '../wire/refusal.ts';
import en from './en.json' with { type: 'json' };
import zh from './zh-CN.json' with { type: 'json' };

/** Paths of all texts, each with the places it leaves open. */
const texts = (words: object, path = ''): string[] =>
  Object.entries(words).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [`${path}${name} ${(value.match(/\{\w+\}/g) ?? []).sort().join(' ')}`]
      : texts(value as object, `${path}${name}.`),
  );

it('there are the same texts in both languages, with the same things to fill in', () => {
  expect(texts(zh).sort()).toEqual(texts(en).sort());
});

it('every refusal has its words, and no other has', () => {
  expect(Object.keys(en.refusals).sort()).toEqual(Object.keys(REFUSALS).sort());
});
