import { describe, expect, it } from 'vitest';
import { ORDER_STATUSES } from '../flow/statuses.ts';
import { requireUntil, withoutLapsedRequest } from './suspension.ts';
import type { WorkOrder } from './work-order.ts';

const AT = '2026-05-04T08:00:00.000Z';
const S1 = { id: 'S1', name: '甲' };
const asked: WorkOrder = {
  id: 'W1',
  category: 'c',
  description: '',
  place: { name: '', regionCode: '150603', regionPath: [] },
  status: 'accepted',
  unit: { code: 'U-LIGHT', name: '' },
  assignee: S1,
  suspension: { by: S1, at: AT, reason: '等配件' },
  createdAt: AT,
  dueAt: AT,
  returnedCount: 0,
  reopenedCount: 0,
  photoCount: 0,
  version: 1,
};

describe('a request to put an order off', () => {
  it('stands while whoever asked works on it', () => {
    for (const status of ORDER_STATUSES) {
      const kept = withoutLapsedRequest({ ...asked, status }, asked).suspension !== undefined;
      expect([status, kept]).toEqual([status, ['accepted', 'in_progress', 'waiting'].includes(status)]);
    }
  });

  it('goes with whoever asked, and with the unit', () => {
    const others = { ...asked, assignee: { id: 'S2', name: '乙' } };
    expect(withoutLapsedRequest(others, asked)).not.toHaveProperty('suspension');
    const moved = { ...asked, unit: { code: 'U-ROADS', name: '' } };
    expect(withoutLapsedRequest(moved, asked)).not.toHaveProperty('suspension');
  });

  it('ends within thirty days, and not before it begins', () => {
    const until = (days: number) => () =>
      requireUntil(new Date(Date.parse(AT) + days * 86_400_000).toISOString(), AT);
    expect(() => requireUntil(undefined, AT)).not.toThrow();
    for (const days of [1 / 1440, 30]) expect(until(days)).not.toThrow();
    for (const days of [-1, 0, 30.001]) expect(until(days)).toThrow('invalid_request');
  });
});
