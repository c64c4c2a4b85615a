import { expect, it } from 'vitest';
import type { Order, OrderAction } from '../../api/records.ts';
import { ableTo } from './bulk-steps.ts';

const order = (id: string, ...allowedActions: OrderAction[]) => ({ id, allowedActions }) as Order;

it('is taken for those that allow it, and never for the one that is kept', () => {
  const chosen = [order('a', 'merge', 'urge'), order('b', 'merge'), order('c')];
  expect(ableTo('urge', chosen).map(({ id }) => id)).toEqual(['a']);
  expect(ableTo('merge', chosen, 'a').map(({ id }) => id)).toEqual(['b']);
});
