import { expect, test } from 'vitest';
import { everyCrashPoint } from './crash-points/crash-points.ts';

test('a process may die at any call: before it, after its effect, after its answer', async () => {
  const { points, missed, violations } = await everyCrashPoint();
  expect(violations).toEqual([]);
  expect(missed).toBe(0);
  expect(points).toBeGreaterThan(3_000);
}, 400_000);
