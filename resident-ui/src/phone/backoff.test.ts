import { expect, it } from 'vitest';
import { backoffMs } from './backoff.ts';

it('doubles up to a minute', () => {
  expect([1, 2, 3, 4, 7, 40].map((attempt) => backoffMs(attempt, 0.5))).toEqual([
    1000, 2000, 4000, 8000, 60_000, 60_000,
  ]);
});

it('spreads by a quarter at most', () => {
  expect(backoffMs(1, 0)).toBe(875);
  expect(backoffMs(1, 1)).toBe(1125);
});
