import { expect, it } from 'vitest';
import en from './en.json';
import zh from './zh-CN.json';

const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

it('says everything in both languages', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
});

it('fills in the same values in both languages', () => {
  for (const [key, text] of Object.entries(zh)) {
    expect(holes((en as Record<string, string>)[key] ?? ''), key).toEqual(holes(text));
  }
});
