import fc from 'fast-check';
import { expect, it } from 'vitest';
import { budgetParts } from './budget-parts.ts';

const budget = fc.oneof(fc.integer({ min: 1, max: 50_000 }), fc.integer({ min: 1, max: 1_000_000_000 }));

it('together are the budget, and none shrinks when the budget grows', () => {
  fc.assert(
    fc.property(budget, fc.nat(100_000), (before, more) => {
      const [parts, grown] = [budgetParts(before), budgetParts(before + more)];
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(before);
      expect(grown.every((part, index) => part >= (parts[index] ?? 0))).toBe(true);
    }),
  );
});

it('of a small budget have room for an award, and of a large one are many', () => {
  const open = (points: number) => budgetParts(points).filter((part) => part > 0);
  expect(open(200)).toEqual([50, 50, 50, 50]);
  expect(open(1_000_000)).toHaveLength(32);
});
