import { expect, it } from 'vitest';
import { LOCK_MS, lockedSeconds, MAX_FAILURES, startsAfresh } from './lockout.ts';

const now = 1_800_000_000_000;

it('locks at the fifth wrong try, for a quarter of an hour', () => {
  expect(MAX_FAILURES).toBe(5);
  expect(lockedSeconds(undefined, now)).toBe(0);
  expect(lockedSeconds({ failures: 4, until: now + LOCK_MS }, now)).toBe(0);
  expect(lockedSeconds({ failures: 5, until: now + LOCK_MS }, now)).toBe(900);
});

it('opens again when the time is over, to the millisecond', () => {
  const tries = { failures: 5, until: now };
  expect(lockedSeconds(tries, now - 1)).toBe(1);
  expect(lockedSeconds(tries, now)).toBe(0);
});

it('counts afresh when nothing is remembered or all is forgotten', () => {
  expect(startsAfresh(undefined, now)).toBe(true);
  expect(startsAfresh({ failures: 5, until: now }, now)).toBe(true);
  expect(startsAfresh({ failures: 1, until: now + 1 }, now)).toBe(false);
});
