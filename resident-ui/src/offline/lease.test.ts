import { expect, it } from 'vitest';
import { LEASE_MS, mayTake, takenBy } from './lease.ts';

it('is one tab’s until it runs out, and its holder may renew it', () => {
  const lease = takenBy('tab 1', 1_000);
  expect(mayTake(undefined, 'tab 2', 1_000)).toBe(true);
  expect(mayTake(lease, 'tab 2', 1_000 + LEASE_MS - 1)).toBe(false);
  expect(mayTake(lease, 'tab 1', 2_000)).toBe(true);
  expect(mayTake(lease, 'tab 2', 1_000 + LEASE_MS)).toBe(true);
});

it('does not outlast a clock that was set back', () => {
  expect(mayTake(takenBy('tab 1', 9_000_000), 'tab 2', 1_000)).toBe(true);
});
