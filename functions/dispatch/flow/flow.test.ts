import { describe, expect, it } from 'vitest';
import { stepped, type WorkOrder } from '../domain/work-order.ts';
import { FLOW, OTHER_FLOW, STAFF_VERBS, type Verb } from './flow.ts';
import { isOpen, ORDER_STATUSES } from './statuses.ts';

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

/** Written out, so that whoever changes the flow changes it here too. */
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
  'assigned release': 'queued',
  'finished solve': 'closed',
  'finished reopen': 'queued assigned',
};

describe('a work order', () => {
  const verbs = [...STAFF_VERBS, ...(Object.keys(OTHER_FLOW) as Verb[])];
  const pairs = ORDER_STATUSES.flatMap((status) => verbs.map((verb) => [status, verb] as const));
  it.each(pairs)('that is %s answers %s as the flow says', (status, verb) => {
    const before = order({ status });
    const to = LEGAL[`${status} ${verb}`];
    for (const next of ORDER_STATUSES) {
      const step = () => stepped(before, verb, { ...before, status: next });
      if (!to) expect(step).toThrow('illegal_transition');
      else if (to.split(' ').includes(next)) expect(step()).toMatchObject({ version: 8, stepVersion: 8 });
      else expect(step).toThrow(`${verb} leads to no ${next}`);
    }
  });

  it('has nothing after closed', () => {
    for (const { from } of Object.values(FLOW)) expect(from).not.toContain('closed');
  });

  it('is open until the work is done', () => {
    expect(ORDER_STATUSES.filter((status) => !isOpen(status))).toEqual(['finished', 'closed']);
  });
});
