import { describe, expect, it } from 'vitest';
import type { WorkOrder } from '../domain/work-order.ts';
import { toldOf } from './recipients.ts';

const order = (more: Partial<WorkOrder> = {}): WorkOrder => ({
  id: 'W1',
  category: 'c',
  description: '',
  place: { name: '', regionCode: '15060300100101', regionPath: [] },
  status: 'in_progress',
  unit: { code: 'U-LIGHT', name: '' },
  assignee: { id: 'S1', name: '甲' },
  createdAt: '',
  dueAt: '',
  returnedCount: 0,
  reopenedCount: 0,
  photoCount: 0,
  version: 1,
  ...more,
});
const { assignee: _, ...nobodys } = order({ status: 'queued' });
const system = { id: undefined };
const told = (action: string, details?: Record<string, string>, of: WorkOrder = order()) =>
  toldOf(of, { action, by: system, details });

const OWNER = { staff: 'S1' };
const HEADS = { unit: 'U-LIGHT', heads: true };
const office = (unit: string) => ({ unit, heads: true });

describe('who hears of an order', () => {
  it('nearly late: whoever has it, else who answers for the unit', () => {
    expect(told('nearly_due')).toEqual({ alert: 'yellow', to: [OWNER] });
    expect(told('nearly_due', {}, nobodys)).toEqual({ alert: 'yellow', to: [HEADS] });
  });

  it('a stage over: both', () => {
    expect(told('stage_overdue')).toEqual({ alert: 'stage_due', to: [OWNER, HEADS] });
    expect(told('stage_overdue', {}, nobodys)?.to).toEqual([HEADS]);
  });

  it('late: level by level, at the end those who oversee the region', () => {
    const at = (level: string, to: string, of = order()) => told('escalated', { level, to }, of);
    const [community, subdistrict, district] = ['C-150603001001', 'H-150603001', 'H-150603'] as const;
    expect(at('1', community)).toEqual({
      alert: 'overdue',
      level: 1,
      to: [OWNER, HEADS, office(community)],
    });
    expect(at('1', community, nobodys)?.to).toEqual([HEADS, office(community)]);
    expect(at('2', subdistrict)).toEqual({ alert: 'escalated', level: 2, to: [office(subdistrict)] });
    expect(at('3', district)).toEqual({
      alert: 'escalated',
      level: 3,
      to: [office(district), { oversight: true, region: '15060300100101' }],
    });
  });

  it('given, returned, transferred: who gets it', () => {
    expect(told('routed')).toEqual({ alert: 'assigned', to: [OWNER] });
    expect(told('routed', {}, nobodys)).toBeUndefined();
    expect(told('assigned')?.to).toEqual([OWNER]);
    for (const action of ['returned', 'transferred', 'released'])
      expect(told(action, {}, nobodys)?.to).toEqual([HEADS]);
  });

  it('reopened or urged: whoever has it and who answers for the unit', () => {
    for (const action of ['reopened', 'urged']) expect(told(action)?.to).toEqual([OWNER, HEADS]);
  });

  it('a receipt: those whose urges it answers', () => {
    const by = (id: string) => ({ id, name: '' });
    const urge = (id: string, at?: string) => ({
      by: by(id),
      at: '1',
      note: '',
      dueAt: '2',
      ...(at ? { receipt: { by: by('S1'), at, note: '' } } : {}),
    });
    const urges = [urge('S7', '3'), urge('S8', '5'), urge('S9', '5')];
    expect(told('acknowledged', {}, order({ urges }))).toEqual({
      alert: 'urge_answered',
      to: [{ staff: 'S8' }, { staff: 'S9' }],
    });
  });

  it('no receipt in time: the office above', () => {
    expect(told('urge_unanswered', { to: 'C-150603001001' })?.to).toEqual([office('C-150603001001')]);
  });

  it('a request to put it off: who decides, and then who asked', () => {
    expect(told('suspension_asked')?.to).toEqual([office('C-150603001001')]);
    for (const action of ['suspended', 'suspension_declined'])
      expect(told(action, { asked: 'S5' })).toEqual({ alert: 'suspension_decided', to: [{ staff: 'S5' }] });
  });

  it('is not told of their own deed, nor twice', () => {
    const own = { action: 'assigned', by: { id: 'S1' }, details: {} };
    expect(toldOf(order(), own)).toBeUndefined();
    const office = order({ unit: { code: 'H-150603', name: '' } });
    expect(told('escalated', { level: '1', to: 'H-150603' }, office)?.to).toEqual([
      OWNER,
      { unit: 'H-150603', heads: true },
    ]);
  });

  it('hears nothing of what changes nothing for them', () => {
    for (const action of ['accepted', 'started', 'finished', 'noted', 'rated'])
      expect(told(action)).toBeUndefined();
  });
});
