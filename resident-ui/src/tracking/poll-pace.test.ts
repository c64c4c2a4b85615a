import { expect, it } from 'vitest';
import { nextLook } from './poll-pace.ts';

it('looks every ten seconds and stops at the end', () => {
  expect(nextLook('assigned', 0, 0)).toBe(10_000);
  expect(nextLook('finished', 0, 0)).toBe(10_000);
  expect(nextLook('solved', 0, 0)).toBeUndefined();
  expect(nextLook('rejected', 0, 0)).toBe(10_000);
});

it('slows down on errors and when nothing happens', () => {
  expect(nextLook('assigned', 2, 0)).toBe(40_000);
  expect(nextLook('assigned', 50, 0)).toBe(300_000);
  expect(nextLook('assigned', 0, 30)).toBe(30_000);
});

it('looks sooner while a new report is being dispatched, but not for long', () => {
  expect(nextLook('received', 0, 1)).toBe(2_000);
  expect(nextLook('received', 0, 6)).toBe(10_000);
  expect(nextLook('received', 1, 1)).toBe(20_000);
});
