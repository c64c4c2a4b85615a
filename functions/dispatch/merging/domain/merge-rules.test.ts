import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkOrder } from '../../domain/work-order.ts';
import {
  MOST_FOLLOWING,
  MOST_MERGED,
  mergedOrder,
  requireMergeable,
  rootOf,
  takenIn,
  unmergedOrder,
} from './merge-rules.ts';

const order = (id: string, changes: Partial<WorkOrder> = {}): WorkOrder => ({
  id,
  reportId: id.replace('W', 'R'),
  category: 'c',
  description: '',
  place: { name: '', regionCode: '15060300100101', regionPath: [] },
  status: 'accepted',
  unit: { code: 'U-LIGHT', name: '' },
  createdAt: '',
  dueAt: '2026-05-02T08:00:00.000Z',
  returnedCount: 0,
  reopenedCount: 0,
  photoCount: 0,
  version: 1,
  ...changes,
});
const AT = '2026-05-01T00:00:00.000Z';
type Orders = Map<string, WorkOrder>;

/** What the step does to all rows that it touches. */
function merge(orders: Orders, from: string, to: string): void {
  const [one, root] = [orders.get(from), orders.get(to)];
  if (!one || !root) throw new Error('no such order');
  if (one.mergedInto) throw new Error('order_merged');
  requireMergeable(one, root);
  orders.set(to, { ...root, ...takenIn(one, root) });
  orders.set(from, mergedOrder(one, rootOf(root), AT));
  for (const id of one.merged ?? [])
    orders.set(id, { ...order(id), ...orders.get(id), mergedInto: rootOf(root) });
}

function sound(orders: Orders): void {
  for (const each of orders.values()) {
    const root = each.mergedInto && orders.get(each.mergedInto.order);
    expect(each.outcome === 'merged').toBe(each.mergedInto !== undefined);
    if (root) {
      expect(root.mergedInto).toBeUndefined();
      expect(root.merged?.filter((id) => id === each.id)).toHaveLength(1);
    }
    for (const id of each.merged ?? []) expect(orders.get(id)?.mergedInto?.order).toBe(each.id);
  }
}

describe('merged orders', () => {
  it('have one root whatever is merged into what, and no order leads back to itself', () => {
    const names = Array.from({ length: 12 }, (_, i) => `W${i}`);
    const pair = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 100, maxLength: 100 }), (pairs) => {
        const orders: Orders = new Map(names.map((name) => [name, order(name)]));
        for (const [from, to] of pairs) {
          try {
            merge(orders, from, to);
          } catch (error) {
            expect(String(error)).toMatch(/order_merged|merge_into_itself|merge_other_way/);
          }
          sound(orders);
        }
        expect([...orders.values()].filter(({ mergedInto }) => !mergedInto).length).toBeGreaterThan(0);
      }),
      { numRuns: 50 },
    );
  });

  it('in a chain of five end at the last', () => {
    const names = ['W1', 'W2', 'W3', 'W4', 'W5'];
    const orders: Orders = new Map(names.map((name) => [name, order(name)]));
    for (let i = 0; i < 4; i++) merge(orders, names[i] ?? '', names[i + 1] ?? '');
    sound(orders);
    expect(orders.get('W5')?.merged).toEqual(['W4', 'W3', 'W2', 'W1']);
    expect(() => merge(orders, 'W5', 'W1')).toThrow('order_merged');
  });
});

describe('an order can be merged', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, i) => `M${i}`);
  it.each([
    ['into itself', order('W1'), order('W1'), 'merge_into_itself'],
    [
      'into a merged one',
      order('W1'),
      order('W2', { mergedInto: { order: 'W3' }, status: 'closed' }),
      'order_merged',
    ],
    ['into a closed one', order('W1'), order('W2', { status: 'closed' }), 'illegal_transition'],
    ['into a finished one', order('W1'), order('W2', { status: 'finished' }), 'illegal_transition'],
    ['into a part', order('W1'), order('W2', { parent: 'W3' }), 'part_stays'],
    ['as a part', order('W1', { parent: 'W3' }), order('W2'), 'part_stays'],
    [
      'across subdistricts',
      order('W1'),
      order('W2', { place: { name: '', regionCode: '150603002', regionPath: [] } }),
      'other_subdistrict',
    ],
    ['into one that is full', order('W1'), order('W2', { merged: ids(MOST_MERGED) }), 'merge_full'],
    [
      'with too many of its own',
      order('W1', { merged: ids(MOST_FOLLOWING + 1) }),
      order('W2'),
      'merge_other_way',
    ],
  ])('not %s', (_, one, root, code) => {
    expect(() => requireMergeable(one, root)).toThrow(code);
  });

  it('and back, with the times it had and in nobody’s hands', () => {
    const before = order('W1', { assignee: { id: 'S1', name: '甲' } });
    const back = unmergedOrder(mergedOrder(before, { order: 'W2' }, AT));
    const { assignee: _, ...rest } = before;
    expect(back).toEqual({ ...rest, status: 'queued' });
  });
});
