import { expect, test } from 'vitest';
import { hunt, MUTANTS } from './mutants/gate.ts';

/** The whole hunt, with up to 2,000 seeds each: `npm run faults -- --mutants` (figures in docs/reliability.md). */
const SEEDS = 40;

test(`of the planted bugs most are found within ${SEEDS} seeds`, async () => {
  expect(MUTANTS.length).toBeGreaterThanOrEqual(40);
  expect(new Set(MUTANTS.map(({ name }) => name)).size).toBe(MUTANTS.length);
  const missed: string[] = [];
  for (const mutant of MUTANTS) if (!(await hunt(mutant, SEEDS)).seeds) missed.push(mutant.name);
  expect(missed.length, missed.join('; ')).toBeLessThanOrEqual(MUTANTS.length * 0.15);
});
