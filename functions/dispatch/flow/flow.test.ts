import { describe, expect, it } from 'vitest';
import { stepped, type WorkOrder } from '../domain/work-order.ts';
import { FLOW, OTHER_FLOW, STAFF_VERBS, type Verb } from './flow.ts';
import { isOpen, ORDER_STATUSES, OUTCOMES } from './statuses.ts';

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
  'assigned return': 'queued',
  'accepted return': 'queued',
  'in_progress return': 'queued',
  'queued transfer': 'queued',
  'assigned transfer': 'queued',
  'accepted transfer': 'queued',
  'in_progress transfer': 'queued',
  'assigned release': 'queued',
  'accepted ask': 'waiting',
  'in_progress ask': 'waiting',
  'waiting resume': 'accepted in_progress',
  'waiting answer': 'accepted in_progress',
  'waiting give_up': 'accepted in_progress',
  'finished lapse': 'closed',
  'queued offer': 'offered',
  'assigned offer': 'offered',
  'offered withdraw': 'queued',
  'offered claim': 'accepted',
  'offered unclaimed': 'queued assigned',
  'accepted give_back': 'offered queued assigned',
  'accepted take_back': 'offered queued assigned',
  'queued assign': 'assigned',
  'assigned assign': 'assigned',
  'accepted suspend': 'accepted',
  'in_progress suspend': 'in_progress',
  'accepted approve_suspension': 'suspended',
  'in_progress approve_suspension': 'suspended',
  'accepted decline_suspension': 'accepted',
  'in_progress decline_suspension': 'in_progress',
  'suspended resume': 'accepted in_progress',
  'suspended go_on': 'accepted in_progress',
  'finished note': 'finished',
  'in_progress finish': 'finished closed',
  'queued split': 'queued',
  'assigned split': 'assigned',
  'accepted split': 'accepted',
  'in_progress split': 'in_progress',
  ...Object.fromEntries(
    ORDER_STATUSES.filter(isOpen).flatMap((status) =>
      ['merge', 'reject', 'drop'].map((verb) => [`${status} ${verb}`, 'closed']),
    ),
  ),
  'closed unmerge': 'queued',
  'closed appeal': 'queued',
  ...Object.fromEntries(
    ORDER_STATUSES.filter(isOpen).flatMap((status) =>
      ['extend', 'urge', 'acknowledge', 'note', 'drop_part'].map((verb) => [`${status} ${verb}`, status]),
    ),
  ),
  'finished solve': 'closed',
  'finished reopen': 'queued assigned',
};

const BESIDE = ['extend', 'urge', 'acknowledge', 'note', 'drop_part'];
const by = { id: 'S1', name: '甲' };
const at = '2026-05-01T01:00:00.000Z';
/** What must be so of an order besides its state. */
const ASKED = { suspension: { by, at, reason: '等配件' } };
const CLAIMED = { claim: { unit: 'U-LIGHT', at, startBy: at } };
const WHEN: Partial<Record<Verb, Partial<WorkOrder>>> = {
  approve_suspension: ASKED,
  decline_suspension: ASKED,
  give_back: CLAIMED,
  take_back: CLAIMED,
  acknowledge: { urges: [{ by, at, note: '请尽快', dueAt: at }] },
  drop_part: { parts: { open: ['W2'], closed: [] } },
  unmerge: { outcome: 'merged' },
  appeal: { outcome: 'rejected' },
};

describe('a work order', () => {
  const verbs = [...STAFF_VERBS, ...(Object.keys(OTHER_FLOW) as Verb[])];
  const pairs = ORDER_STATUSES.flatMap((status) => verbs.map((verb) => [status, verb] as const));
  it.each(pairs)('that is %s answers %s as the flow says', (status, verb) => {
    const before = order({ status, ...WHEN[verb] });
    const to = LEGAL[`${status} ${verb}`];
    for (const next of ORDER_STATUSES) {
      const step = () => stepped(before, verb, { ...before, status: next });
      if (!to) expect(step).toThrow('illegal_transition');
      else if (to.split(' ').includes(next))
        expect(step()).toMatchObject({ version: 8, stepVersion: BESIDE.includes(verb) ? 7 : 8 });
      else expect(step).toThrow(`${verb} leads to no ${next}`);
    }
  });

  it('is asked for once at a time, and answered only when asked', () => {
    const once = order({ status: 'accepted', ...ASKED });
    expect(() => stepped(once, 'suspend', once)).toThrow('illegal_transition');
    const { suspension: _, ...none } = once;
    for (const verb of ['approve_suspension', 'decline_suspension', 'acknowledge'] as const)
      expect(() => stepped(none, verb, none)).toThrow('illegal_transition');
  });

  it('has nothing after closed but what takes a merge or a rejection back', () => {
    const after = Object.entries(FLOW).filter(([, { from }]) => from.includes('closed'));
    expect(after.map(([verb]) => verb)).toEqual(['unmerge', 'appeal']);
    for (const [verb] of after)
      for (const outcome of OUTCOMES) {
        const closed = order({ status: 'closed', outcome });
        const step = () => stepped(closed, verb as Verb, { ...closed, status: 'queued' });
        if (outcome === WHEN[verb as Verb]?.outcome) expect(step()).toMatchObject({ status: 'queued' });
        else expect(step).toThrow('illegal_transition');
      }
  });

  it('that was merged says where it goes on; a part can be neither split nor merged', () => {
    const merged = order({ status: 'closed', outcome: 'merged', mergedInto: { order: 'W2' } });
    expect(() => stepped(merged, 'accept', merged)).toThrow('order_merged');
    const part = order({ parent: 'W2' });
    for (const verb of ['split', 'merge', 'offer'] as const)
      expect(() => stepped(part, verb, part)).toThrow('part_stays');
  });

  it('is open until the work is done', () => {
    expect(ORDER_STATUSES.filter((status) => !isOpen(status))).toEqual(['finished', 'closed']);
  });
});
