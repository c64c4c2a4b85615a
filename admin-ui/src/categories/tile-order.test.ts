import { expect, it } from 'vitest';
import { inTileOrder, moved } from './tile-order.ts';

const category = (code: string, more: object = {}) => ({
  id: code,
  code,
  name: { zh: code, en: code },
  version: 1,
  ...more,
});

it('tiles stand by position, then by code, the retired ones last', () => {
  const all = [
    category('b'),
    category('old', { position: 0, retired: true }),
    category('a'),
    category('c', { position: 1 }),
  ];
  expect(inTileOrder(all).map(({ code }) => code)).toEqual(['c', 'a', 'b', 'old']);
});

it('a tile changes places with its neighbour, and goes no further than the ends', () => {
  expect(moved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 'a', -1)).toBeUndefined();
  expect(moved(['a', 'b', 'c'], 'c', 1)).toBeUndefined();
  expect(moved(['a'], 'x', 1)).toBeUndefined();
});
