import { expect, it } from 'vitest';
import { groupOf, inTileOrder, offered } from './category-tree.ts';
import { type Category, categorySchema } from './schemas.ts';

const category = (code: string, more: Partial<Category> = {}): Category => ({
  ...categorySchema.parse({ code, name: { zh: code, en: code } }),
  ...more,
});
const codes = (categories: readonly Category[]) => categories.map(({ code }) => code);

it('a category is in the group that its row names, whatever its code says', () => {
  const all = [category('road.sign', { parent: 'market' }), category('noise')];
  expect(groupOf(all, 'road.sign')).toBe('market');
  expect(groupOf(all, 'noise')).toBeUndefined();
});

it('a category whose row is gone is in the group of its code', () => {
  expect(groupOf([], 'road.sign')).toBe('road');
  expect(groupOf([], 'noise')).toBeUndefined();
});

it('tiles stand by position, then by code', () => {
  const all = [
    category('bb'),
    category('dd', { position: 1 }),
    category('aa'),
    category('cc', { position: 0 }),
  ];
  expect(codes(inTileOrder(all))).toEqual(['cc', 'dd', 'aa', 'bb']);
});

it('what is retired is offered to nobody, nor is a group of which nothing is left', () => {
  const all = [
    category('lighting'),
    category('lighting.lamp', { parent: 'lighting' }),
    category('lighting.pole', { parent: 'lighting', retired: true }),
    category('road', { retired: true }),
    category('road.sign', { parent: 'road' }),
    category('water'),
    category('water.leak', { parent: 'water', retired: true }),
    category('noise'),
  ];
  expect(codes(offered(all))).toEqual(['lighting', 'lighting.lamp', 'noise']);
});
