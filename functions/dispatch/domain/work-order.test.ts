import { describe, expect, it } from 'vitest';
import {
  act,
  close,
  GRAPH,
  isOpen,
  ORDER_STATUSES,
  reopen,
  STAFF_ACTIONS,
  type WorkOrder,
} from './work-order.ts';

const AT = '2026-05-02T00:00:00.000Z';
const TIMES = { dueAt: '2026-05-03T00:00:00.000Z', yellowAt: '2026-05-02T00:00:00.000Z' };
const order = (changes: Partial<WorkOrder> = {}): WorkOrder => ({
  id: 'W1',
  reportId: 'R1',
  category: 'lighting.lamp_out',
  description: '灯不亮',
  place: { name: '3号路灯', regionCode: '15060300100101', regionPath: [] },
  status: 'queued',
  unit: { code: 'U-LIGHT', name: '照明所' },
  createdAt: '2026-05-01T00:00:00.000Z',
  dueAt: '2026-05-02T08:00:00.000Z',
  returnedCount: 0,
  reopenedCount: 0,
  photoCount: 0,
  version: 7,
  ...changes,
});
const details = { at: AT, actor: { id: 'S1', name: '甲' }, unit: { code: 'U-X', name: '他' } };

/** Written out, so that a changed graph must be changed here too. */
const LEGAL: Record<string, string> = {
  'queued accept': 'accepted',
  'assigned accept': 'accepted',
  'accepted start': 'in_progress',
  'in_progress finish': 'finished',
  'assigned return': 'queued',
  'accepted return': 'queued',
  'in_progress return': 'queued',
  'queued transfer': 'queued',
  'assigned transfer': 'queued',
  'accepted transfer': 'queued',
  'in_progress transfer': 'queued',
};

describe('a work order', () => {
  const pairs = ORDER_STATUSES.flatMap((status) => STAFF_ACTIONS.map((action) => [status, action] as const));
  it.each(pairs)('that is %s answers %s as the graph says', (status, action) => {
    const before = order({ status });
    const to = LEGAL[`${status} ${action}`];
    if (!to) {
      expect(() => act(before, action, details)).toThrow('illegal_transition');
    } else {
      expect(act(before, action, details)).toMatchObject({ status: to, version: 8 });
    }
  });

  it.each(ORDER_STATUSES)('that is %s closes and reopens only when it is finished', (status) => {
    const before = order({ status });
    if (status === 'finished') {
      expect(close(before)).toMatchObject({ status: 'closed', version: 8 });
      expect(reopen(before, TIMES)).toMatchObject({ status: 'queued', reopenedCount: 1, version: 8 });
    } else {
      expect(() => close(before)).toThrow('illegal_transition');
      expect(() => reopen(before, TIMES)).toThrow('illegal_transition');
    }
  });

  it('has nothing after closed, and a way out of everything else', () => {
    for (const status of ORDER_STATUSES) {
      const leaves = Object.values(GRAPH).some(({ from }) => from.includes(status));
      expect(leaves).toBe(status !== 'closed');
    }
  });

  it('is open until the work is done', () => {
    expect(ORDER_STATUSES.filter(isOpen)).toEqual(['queued', 'assigned', 'accepted', 'in_progress']);
  });

  it('belongs to whoever accepts it, and to nobody once it is returned or transferred', () => {
    expect(act(order(), 'accept', details).assignee).toEqual({ id: 'S1', name: '甲' });
    const mine = order({ status: 'accepted', assignee: { id: 'S1', name: '甲' } });
    expect(act(mine, 'return', details)).toMatchObject({ unit: { code: 'U-X' }, returnedCount: 1 });
    expect(act(mine, 'return', details)).not.toHaveProperty('assignee');
    expect(act(mine, 'transfer', details)).toMatchObject({ unit: { code: 'U-X' }, returnedCount: 0 });
    expect(act(mine, 'transfer', details)).not.toHaveProperty('assignee');
  });

  it('is never changed in place', () => {
    const before = Object.freeze(order({ status: 'accepted' }));
    act(before, 'start', details);
    expect(before.version).toBe(7);
  });

  it('that is reopened goes back to whoever finished it, with new times', () => {
    const finished = order({ status: 'finished', finishedAt: AT, assignee: { id: 'S1', name: '甲' } });
    const again = reopen(finished, TIMES);
    expect(again).toMatchObject({ status: 'assigned', assignee: { id: 'S1' }, reopenedCount: 1, ...TIMES });
    expect(again).not.toHaveProperty('finishedAt');
  });
});
