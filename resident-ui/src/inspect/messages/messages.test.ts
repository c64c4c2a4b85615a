import { expect, it } from 'vitest';
import en from './en.json';
import zh from './zh-CN.json';

const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

it('says everything in both languages, with the same holes', () => {
  expect(Object.keys(en)).toEqual(Object.keys(zh));
  for (const [key, text] of Object.entries(zh))
    expect(holes(en[key as keyof typeof en]), key).toEqual(holes(text));
});
