import { describe, expect, test } from 'vitest';
import { ClaimSlots } from './claim-slots.ts';
import type { Row } from './row.ts';

const AT = '2026-03-03T02:00:00.000Z';
const order = (id: string, unit?: string): [string, Row[]] => [
  `ORDER#${id}`,
  [{ type: 'order', ...(unit ? { claim: { unit, at: AT } } : {}) }],
];
const places = (unit: string, ...ids: string[]): [string, Row[]] => [
  `CLAIMS#${unit}`,
  [{ type: 'claims', ...(ids.length > 0 ? { orders: new Set(ids) } : {}) }],
];
function found(...partitions: [string, Row[]][]) {
  const slots = new ClaimSlots();
  for (const [pk, rows] of partitions) slots.add(pk, rows);
  return slots.findings();
}

describe('places and claims', () => {
  test('that agree are no finding, in whatever order they are read', () => {
    expect(found(order('W1', 'U-A'), places('U-A', 'W1'), order('W2'), places('U-B'))).toEqual([]);
    expect(found(places('U-A', 'W1'), order('W1', 'U-A'))).toEqual([]);
  });
  test('a claim that takes no place is found, since when it stands', () => {
    const missing = { kind: 'claim_not_counted', id: 'W1', detail: 'U-A', at: Date.parse(AT) };
    expect(found(order('W1', 'U-A'))).toEqual([missing]);
    expect(found(order('W1', 'U-A'), places('U-A', 'W2'))).toContainEqual(missing);
  });
  test('a place of an order that is done, or another unit’s, is found', () => {
    const vain = { kind: 'claim_counted_in_vain', id: 'W1', detail: 'U-A' };
    expect(found(order('W1'), places('U-A', 'W1'))).toEqual([vain]);
    expect(found(places('U-A', 'W1'))).toEqual([vain]);
    expect(found(order('W1', 'U-B'), places('U-B', 'W1'), places('U-A', 'W1'))).toEqual([vain]);
  });
});
