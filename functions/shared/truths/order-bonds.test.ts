import { describe, expect, it } from 'vitest';
import { OrderBonds } from './order-bonds.ts';

type Rows = Record<string, Record<string, unknown>>;
function kinds(rows: Rows): string[] {
  const bonds = new OrderBonds();
  for (const [id, row] of Object.entries(rows)) bonds.add(`ORDER#${id}`, [{ type: 'order', ...row }]);
  return bonds.findings().map(({ kind, id }) => `${kind} ${id}`);
}
const lead = { status: 'accepted', parts: { open: ['P1'], closed: ['P2'] } };
const open = { status: 'queued', parent: 'W1' };
const done = { status: 'closed', parent: 'W1' };

describe('orders that name each other', () => {
  it('are sound when both say the same', () => {
    expect(kinds({ W1: lead, P1: open, P2: done })).toEqual([]);
    expect(
      kinds({ A: { mergedInto: { order: 'B' } }, B: { merged: ['A'] }, C: { status: 'queued' } }),
    ).toEqual([]);
  });

  it.each<[string, Rows, string[]]>([
    ['a part whose order is gone', { P1: open }, ['part_not_counted P1']],
    ['a part that is done and counts as open', { W1: lead, P1: done, P2: done }, ['part_not_counted P1']],
    ['a part that is gone', { W1: lead, P2: done }, ['part_missing W1']],
    [
      'an order that never heard of its part',
      { W1: { status: 'accepted' }, P1: open },
      ['part_not_counted P1'],
    ],
    ['a root that never heard of it', { A: { mergedInto: { order: 'B' } }, B: {} }, ['merge_not_counted A']],
    ['a root that is gone', { A: { mergedInto: { order: 'B' } } }, ['merge_not_counted A']],
    ['one that was taken in and does not say so', { A: {}, B: { merged: ['A'] } }, ['merge_missing B']],
    [
      'two that were merged into each other',
      { A: { mergedInto: { order: 'B' }, merged: ['B'] }, B: { mergedInto: { order: 'A' }, merged: ['A'] } },
      ['root_is_merged A', 'root_is_merged B'],
    ],
  ])('%s', (_, rows, found) => {
    expect(kinds(rows)).toEqual(found);
  });
});
