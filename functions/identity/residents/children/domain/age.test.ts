import { expect, it } from 'vitest';
import { ageOn, dayOf, isChild } from './age.ts';

it.each([
  ['2012-03-01', '2026-02-28', 13],
  ['2012-03-01', '2026-03-01', 14],
  ['2012-02-29', '2026-02-28', 13],
  ['2012-02-29', '2026-03-01', 14],
  ['2026-03-01', '2026-03-01', 0],
])('born %s is on %s %i years old', (born, day, age) => expect(ageOn(born, day)).toBe(age));

it('a child is somebody born, and not yet fourteen', () => {
  expect(isChild('2012-03-01', '2026-02-28')).toBe(true);
  expect(isChild('2012-03-01', '2026-03-01')).toBe(false);
  expect(isChild('2026-03-02', '2026-03-01')).toBe(false);
});

it('the day changes at midnight in the district', () => {
  expect(dayOf(Date.parse('2026-02-28T15:59:59Z'))).toBe('2026-02-28');
  expect(dayOf(Date.parse('2026-02-28T16:00:00Z'))).toBe('2026-03-01');
});
