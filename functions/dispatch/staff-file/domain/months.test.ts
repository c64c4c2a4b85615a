import { describe, expect, it } from 'vitest';
import type { WorkOrder } from '../../domain/work-order.ts';
import { monthsOf, yearBefore } from './months.ts';

/** As the clocks of China go. */
const china = () => 8 * 3_600_000;
const done = (finishedAt: string, more: Partial<WorkOrder> = {}) =>
  ({
    finishedAt,
    dueAt: '2026-03-15T00:00:00.000Z',
    returnedCount: 0,
    reopenedCount: 0,
    outcome: 'solved',
    ...more,
  }) as WorkOrder;

describe('what somebody finished', () => {
  it('is counted by the months of the district, newest first', () => {
    const orders = [
      done('2026-02-28T15:59:59.999Z'),
      done('2026-02-28T16:00:00.000Z', { rating: { stars: 5, at: '' }, returnedCount: 2 }),
      done('2026-03-20T00:00:00.000Z', { rating: { stars: 4, at: '' }, reopenedCount: 1 }),
      done('2026-03-20T00:00:00.000Z'),
    ];
    expect(monthsOf(orders, china)).toEqual([
      { month: '2026-03', finished: 3, onTime: 1, late: 2, returned: 1, reopened: 1, rated: 2, stars: 4.5 },
      { month: '2026-02', finished: 1, onTime: 1, late: 0, returned: 0, reopened: 0, rated: 0 },
    ]);
  });

  it('does not hold what ended without being done', () => {
    const others = (['rejected', 'merged', 'dropped'] as const).map((outcome) =>
      done('2026-03-01T00:00:00.000Z', { outcome }),
    );
    expect(monthsOf(others, china)).toEqual([]);
  });

  it('goes back twelve months, this one among them', () => {
    expect(yearBefore('2026-12-31T16:00:00.000Z', china)).toBe('2026-01-31T16:00:00.000Z');
    expect(yearBefore('2026-03-10T00:00:00.000Z', china)).toBe('2025-03-31T16:00:00.000Z');
  });
});
