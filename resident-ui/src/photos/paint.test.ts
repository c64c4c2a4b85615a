import { expect, it } from 'vitest';
import { cellAt, cellsBetween, gridOf } from './paint.ts';

it('covers the whole picture', () => {
  const grid = gridOf(1600, 1200);
  expect(grid).toEqual({ columns: 32, rows: 24, cell: 50 });
  expect(cellAt(grid, 0, 0)).toBe(0);
  expect(cellAt(grid, 1599, 1199)).toBe(32 * 24 - 1);
  expect(cellAt(grid, 1600, 0)).toBeUndefined();
  expect(cellAt(grid, -1, 5)).toBeUndefined();
});

it('covers what a fingertip covers, cut off at the edge', () => {
  const grid = gridOf(1600, 1200);
  expect(cellsBetween(grid, [110, 110], [110, 110])).toHaveLength(9);
  expect(cellsBetween(grid, [10, 10], [10, 10]).sort((a, b) => a - b)).toEqual([0, 1, 32, 33]);
});

it('leaves no gap in a quick stroke', () => {
  const grid = gridOf(1600, 1200);
  const row = cellsBetween(grid, [10, 10], [510, 10]).filter((cell) => cell < 32);
  expect(row.sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});
