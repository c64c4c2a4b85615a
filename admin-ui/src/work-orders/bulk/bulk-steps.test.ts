import { expect, it } from 'vitest';
import type { Order, OrderAction } from '../../api/records.ts';
import { ableTo, bodyOf } from './bulk-steps.ts';

const order = (id: string, ...allowedActions: OrderAction[]) => ({ id, allowedActions }) as Order;

it('is taken for those that allow it, and never for the one that is kept', () => {
  const chosen = [order('a', 'merge', 'urge'), order('b', 'merge'), order('c')];
  expect(ableTo('urge', chosen).map(({ id }) => id)).toEqual(['a']);
  expect(ableTo('merge', chosen, 'a').map(({ id }) => id)).toEqual(['b']);
});

it('is complete only with all that the server wants to hear', () => {
  expect(bodyOf('transfer', { unit: 'U-1' })).toBeUndefined();
  expect(bodyOf('transfer', { unit: 'U-1', reason: ' ' })).toBeUndefined();
  expect(bodyOf('transfer', { unit: 'U-1', reason: ' 归他们 ' })).toEqual({ unit: 'U-1', reason: '归他们' });
  expect(bodyOf('assign', { staff: 'S-1' })).toEqual({ staff: 'S-1' });
  expect(bodyOf('extend', { hours: '1.5', reason: '等件' })).toEqual({ minutes: 90, reason: '等件' });
  for (const hours of ['', '0', '-1', 'x', '2161'])
    expect(bodyOf('extend', { hours, reason: '等件' })).toBeUndefined();
  expect(bodyOf('urge', { note: '' })).toBeUndefined();
  expect(bodyOf('merge', { keep: 'a', reason: '同一件事' })).toEqual({ order: 'a', reason: '同一件事' });
});
