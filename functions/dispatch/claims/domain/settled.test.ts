import { describe, expect, it } from 'vitest';
import type { WorkOrder } from '../../domain/work-order.ts';
import { ORDER_STATUSES, OUTCOMES } from '../../flow/statuses.ts';
import type { Claim, Offer } from './offer.ts';
import { settled } from './settled.ts';

const at = '2026-05-01T00:00:00.000Z';
const offer: Offer = { bounty: 20, units: ['*'], until: at, from: { code: 'U-A', name: 'A' } };
const claim: Claim = { unit: 'U-B', at, startBy: at };
const order = (more: Partial<WorkOrder>): WorkOrder => ({
  id: 'W1',
  category: 'c',
  description: '',
  place: { name: '', regionCode: '150603', regionPath: [] },
  status: 'accepted',
  unit: { code: 'U-B', name: 'B' },
  createdAt: at,
  dueAt: at,
  returnedCount: 0,
  reopenedCount: 0,
  photoCount: 0,
  version: 1,
  offer,
  claim,
  ...more,
});

describe('a claim', () => {
  it('stands while its unit has the order in hand, and in no other state', () => {
    for (const status of ORDER_STATUSES) {
      const held = ['accepted', 'in_progress', 'waiting', 'suspended'].includes(status);
      expect('claim' in settled(order({ status })), status).toBe(held);
    }
  });

  it('ends when the order goes to another unit, and the promise with it', () => {
    const moved = settled(order({ unit: { code: 'U-C', name: 'C' } }));
    for (const field of ['claim', 'offer', 'bounty']) expect(moved).not.toHaveProperty(field);
  });

  it('leaves the offer, and no claim, when it goes back', () => {
    const back = settled(order({ status: 'offered', unit: offer.from }));
    expect(back).toHaveProperty('offer', offer);
    expect(back).not.toHaveProperty('claim');
  });
});

describe('a bounty', () => {
  it('is for work that was done, not for what was rejected or merged', () => {
    expect(settled(order({ status: 'finished' })).bounty).toEqual({ promised: 20, unit: 'U-B' });
    for (const outcome of OUTCOMES) {
      const done = !['rejected', 'merged', 'dropped'].includes(outcome);
      expect(settled(order({ status: 'closed', outcome })).bounty !== undefined, outcome).toBe(done);
    }
  });

  it('stays while the order does, and does not follow it to another unit', () => {
    const { offer: _, claim: __, ...done } = order({ bounty: { promised: 20, unit: 'U-B' } });
    expect(settled({ ...done, status: 'assigned' })).toHaveProperty('bounty');
    expect(settled({ ...done, unit: { code: 'U-C', name: 'C' } })).not.toHaveProperty('bounty');
  });
});
