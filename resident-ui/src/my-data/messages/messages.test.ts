import { expect, it } from 'vitest';
import en from './en.json';
import zh from './zh-CN.json';

const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();

it('says the same in both languages', () => {
  expect(Object.keys(en)).toEqual(Object.keys(zh));
  for (const [key, text] of Object.entries(zh))
    expect(holes(en[key as keyof typeof en])).toEqual(holes(text));
});
