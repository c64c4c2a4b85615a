import { expect, it } from 'vitest';
import type { Points } from './amount.ts';
import { points, pointsSchema, signedPointsSchema } from './amount.ts';
import type { ResidentMovement } from './movement.ts';

const NOT_POINTS = [
  0,
  -1,
  -0.5,
  0.5,
  1e18,
  1_000_001,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '5',
  null,
  [5],
  {},
];

it.each(NOT_POINTS)('%j is no number of points', (value) => {
  expect(pointsSchema.safeParse(value).success).toBe(false);
});

it.each([1, 2, 1_000_000])('%d is', (value) => {
  expect(pointsSchema.parse(value)).toBe(value);
});

it('an organisation’s rule may take, but not nothing and not parts', () => {
  expect(signedPointsSchema.parse(-5)).toBe(-5);
  for (const value of [0, -0.5, -1e18, Number.NaN, '-5'])
    expect(signedPointsSchema.safeParse(value).success).toBe(false);
});

it('a negative number of points does not compile', () => {
  // @ts-expect-error points are positive
  expect(() => points(-5)).toThrow();
  // @ts-expect-error points are whole
  expect(() => points(0.5)).toThrow();
  // @ts-expect-error a plain number is not points: it may be negative
  const plain: Points = -5;
  // @ts-expect-error a resident has no penalty
  const reason: ResidentMovement['reason'] = 'penalty';
  expect([plain, reason]).toHaveLength(2);
});
