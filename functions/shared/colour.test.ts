import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colourAt } from './colour.ts';

const created = '2026-05-01T00:00:00.000Z';
const due = '2026-05-01T10:00:00.000Z';
const at = (minutes: number): string => new Date(Date.parse(created) + minutes * 60_000).toISOString();

describe('the colour of a deadline', () => {
  it.each([
    ['at once', 0, 'blue'],
    ['just before 80 %', 479.99, 'blue'],
    ['from 80 %', 480, 'yellow'],
    ['at the deadline', 600, 'yellow'],
    ['a moment after it', 600.001, 'red'],
  ])('%s', (_, minutes, colour) => {
    expect(colourAt({ createdAt: created, dueAt: due }, undefined, at(minutes))).toBe(colour);
  });

  it('is yellow from the moment that was worked out for it', () => {
    const colour = (minutes: number) =>
      colourAt({ createdAt: created, dueAt: due, yellowAt: at(60) }, undefined, at(minutes));
    expect([59, 60, 600, 601].map(colour)).toEqual(['blue', 'yellow', 'yellow', 'red']);
  });

  it('is grey once the work is done, late or not', () => {
    expect(colourAt({ createdAt: created, dueAt: due }, at(5), at(5))).toBe('grey');
    expect(colourAt({ createdAt: created, dueAt: due }, at(9_999), at(99_999))).toBe('grey');
  });

  it('is blue while there is no deadline', () => {
    expect(colourAt({ createdAt: created }, undefined, at(99_999))).toBe('blue');
  });

  it('never goes back as time goes on', () => {
    const rank = ['blue', 'yellow', 'red'];
    fc.assert(
      fc.property(fc.nat(2_000), fc.nat(2_000), (a, b) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)].map((minutes) =>
          rank.indexOf(colourAt({ createdAt: created, dueAt: due }, undefined, at(minutes))),
        );
        expect(first).toBeLessThanOrEqual(second ?? -1);
      }),
    );
  });
});
