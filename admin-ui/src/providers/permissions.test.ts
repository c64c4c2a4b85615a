import { expect, it } from 'vitest';
import { can, firstView, viewsOf } from './permissions.ts';

it('offers configuration to those who run the district', () => {
  expect(can(['administrator'], 'edit', 'routes')).toBe(true);
  expect(can(['district_operator'], 'create', 'routes')).toBe(true);
  expect(can(['auditor'], 'edit', 'routes')).toBe(false);
  expect(can(['auditor'], 'list', 'routes')).toBe(true);
});

it('keeps reports, which may hold a phone number, from those who work on orders only', () => {
  expect(can(['grid_worker'], 'list', 'reports')).toBe(false);
  expect(can(['unit_head'], 'show', 'reports')).toBe(false);
  expect(can(['community'], 'show', 'reports')).toBe(true);
});

it('opens on the queue a person works from', () => {
  expect(firstView(['grid_worker'], true)).toBe('mine');
  expect(firstView(['unit_head'], true)).toBe('unit');
  expect(firstView(['administrator'], false)).toBe('all');
});

const WATCHED = ['escalated', 'urged', 'returned', 'reopened'];

it('shows no queue that could only be empty', () => {
  expect(viewsOf(['unit_member'], true)).toEqual(['mine', 'unit', 'pool', 'offered', 'overdue']);
  expect(viewsOf(['oversight'], false)).toEqual(['pool', 'offered', 'overdue', 'all', ...WATCHED]);
  expect(viewsOf(['community'], true)).toEqual([
    'mine',
    'unit',
    'pool',
    'offered',
    'overdue',
    'all',
    ...WATCHED,
  ]);
});
