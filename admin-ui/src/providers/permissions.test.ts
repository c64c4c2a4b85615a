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
  expect(firstView(['community'], true)).toBe('unit');
  expect(firstView(['oversight'], false)).toBe('overdue');
  expect(firstView(['administrator'], false)).toBe('all');
  expect(firstView(['points_committee'], false)).toBe('overdue');
});

const TROUBLE = ['overdue', 'returned', 'reopened', 'escalated', 'urged'];

it('shows no queue that could only be empty', () => {
  expect(viewsOf(['unit_member'], true)).toEqual(['mine', 'unit', 'pool', 'offered', 'overdue']);
  expect(viewsOf(['unit_head'], true)).toEqual(['mine', 'unit', 'pool', 'offered', 'overdue', 'returned']);
  expect(viewsOf(['oversight'], false)).toEqual([...TROUBLE, 'all', 'pool', 'offered']);
  expect(viewsOf(['administrator'], false)).toEqual(['all', ...TROUBLE, 'pool', 'offered']);
  expect(viewsOf(['community'], true)).toEqual(['mine', 'unit', 'pool', 'offered', ...TROUBLE, 'all']);
});
