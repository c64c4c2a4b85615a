import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORDER_STATUSES, OUTCOMES } from '../../../flow/statuses.ts';
import { dayOf } from './day.ts';
import { STATUS_WORDS, statusWord } from './status-word.ts';

const HOUR = 3_600_000;

describe('a day of a card', () => {
  it('is the one on the walls', () => {
    expect(dayOf(Date.parse('2026-03-02T15:59:59.500Z'), 8 * HOUR)).toEqual({
      day: '2026-03-02',
      secondsLeft: 1,
    });
    expect(dayOf(Date.parse('2026-03-02T16:00:00.000Z'), 8 * HOUR)).toEqual({
      day: '2026-03-03',
      secondsLeft: 86_400,
    });
    expect(dayOf(Date.parse('2026-03-02T03:00:00.000Z'), -5 * HOUR).day).toBe('2026-03-01');
  });

  it('is over after what is said to be left of it, and not before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: -12, max: 14 }), (at, hours) => {
        const { day, secondsLeft } = dayOf(at, hours * HOUR);
        expect(secondsLeft).toBeGreaterThan(0);
        expect(dayOf(at + secondsLeft * 1_000, hours * HOUR).day > day).toBe(true);
        expect(dayOf(at + (secondsLeft - 1) * 1_000 - 1, hours * HOUR).day <= day).toBe(true);
      }),
    );
  });
});

describe('what a courier is told', () => {
  it('is one of four words, whatever became of the order', () => {
    for (const status of ORDER_STATUSES)
      for (const outcome of [undefined, ...OUTCOMES])
        expect(STATUS_WORDS).toContain(statusWord({ status, ...(outcome ? { outcome } : {}) }));
  });

  it.each([
    ['queued', undefined, 'received'],
    ['assigned', undefined, 'received'],
    ['accepted', undefined, 'in_progress'],
    ['suspended', undefined, 'in_progress'],
    ['closed', 'done', 'done'],
    ['closed', 'rejected', 'not_done'],
  ] as const)('%s %s is %s', (status, outcome, word) => {
    expect(statusWord({ status, ...(outcome ? { outcome } : {}) })).toBe(word);
  });
});
