import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { WorkOrder } from '../domain/work-order.ts';
import { ORDER_STATUSES } from '../flow/statuses.ts';
import { columnOf, dueWithin } from './columns.ts';

const at = (minutes: number): string => new Date(Date.UTC(2026, 4, 4, 8) + minutes * 60_000).toISOString();
const NOW = at(0);
const order = (more: Partial<WorkOrder> = {}): WorkOrder => ({
  id: 'W1',
  category: 'c',
  description: '',
  place: { name: '', regionCode: '15060300100101', regionPath: [] },
  status: 'in_progress',
  unit: { code: 'U', name: '' },
  createdAt: at(-100),
  dueAt: at(100),
  yellowAt: at(60),
  returnedCount: 0,
  reopenedCount: 0,
  photoCount: 0,
  version: 1,
  ...more,
});

it('is blue until most of the time is used, then yellow, and red once it is over', () => {
  expect(columnOf(order(), NOW)).toBe('blue');
  expect(columnOf(order(), at(60))).toBe('yellow');
  expect(columnOf(order(), at(100))).toBe('yellow');
  expect(columnOf(order(), at(101))).toBe('red');
});

it('stands apart while it waits for the reporter or is put off, however late', () => {
  for (const status of ['waiting', 'suspended'] as const)
    expect(columnOf(order({ status, dueAt: at(-10) }), NOW)).toBe('held');
});

it('is read where it lies: no order is left out by the deadlines that a column reads', () => {
  const minutes = fc.integer({ min: -200, max: 200 });
  fc.assert(
    fc.property(minutes, minutes, fc.constantFrom(...ORDER_STATUSES), (due, yellow, status) => {
      const each = order({ dueAt: at(due), yellowAt: at(Math.min(due, yellow)), status });
      const { below, above } = dueWithin(columnOf(each, NOW), NOW);
      // As the index compares: the key is the deadline and the id.
      const key = `${each.dueAt}#${each.id}`;
      return (below === undefined || key <= below) && (above === undefined || key >= above);
    }),
  );
});
