import { expect, it } from 'vitest';
import type { Category } from '../district/schemas.ts';
import { reportable } from './reportable.ts';

const category = (code: string, parent?: string): Category => ({
  code,
  name: { zh: code, en: code },
  hours: 1,
  version: 1,
  ...(parent ? { parent } : {}),
});
const ALL = [category('lighting'), category('lighting.lamp_out', 'lighting'), category('noise')];

it('only a leaf can be reported', () => {
  expect(reportable(ALL, 'lighting.lamp_out').code).toBe('lighting.lamp_out');
  expect(reportable(ALL, 'noise').code).toBe('noise');
  expect(() => reportable(ALL, 'lighting')).toThrow('category_is_group');
});

it.each(['', 'lighting.', 'LIGHTING', '__proto__', 'constructor'])('%j is no category', (code) => {
  expect(() => reportable(ALL, code)).toThrow('unknown_category');
});

it('what is retired can no longer be reported, nor what is in a group that is', () => {
  const retired = { retired: true } as const;
  const all = [
    { ...category('noise'), ...retired },
    { ...category('road'), ...retired },
    category('road.sign', 'road'),
  ];
  expect(() => reportable(all, 'noise')).toThrow('unknown_category');
  expect(() => reportable(all, 'road.sign')).toThrow('unknown_category');
});
