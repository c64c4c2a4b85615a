import { describe, expect, it } from 'vitest';
import { depth, moveOf, parentCode, type TreeRow } from './tree.ts';

it('reads the tree out of the codes', () => {
  expect(parentCode('15060300100101')).toBe('150603001001');
  expect(parentCode('150603')).toBe('');
  expect(depth('150603001001')).toBe(2);
});

describe('the keyboard', () => {
  const row = (level: number, expanded?: boolean): TreeRow => ({ level, expanded });
  const rows = [row(1, true), row(2, true), row(3), row(3), row(2, false)];

  it.each([
    ['ArrowDown', 1, { focus: 2 }],
    ['ArrowDown', 4, { focus: 4 }],
    ['ArrowUp', 0, { focus: 0 }],
    ['Home', 3, { focus: 0 }],
    ['End', 0, { focus: 4 }],
    ['ArrowRight', 4, 'toggle'],
    ['ArrowRight', 1, { focus: 2 }],
    ['ArrowRight', 2, undefined],
    ['ArrowLeft', 1, 'toggle'],
    ['ArrowLeft', 3, { focus: 1 }],
    ['ArrowLeft', 4, { focus: 0 }],
    ['Enter', 2, 'enter'],
    ['x', 2, undefined],
    ['ArrowDown', 9, undefined],
  ])('%s on row %i', (key, at, move) => {
    expect(moveOf(key, rows, at)).toEqual(move);
  });
});
