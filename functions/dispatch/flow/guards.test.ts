import { describe, expect, it } from 'vitest';
import { STAFF_ROLES, type StaffIdentity, type StaffRole } from '../../shared/http/contract.ts';
import type { WorkOrder } from '../domain/work-order.ts';
import { STAFF_FLOW, STAFF_VERBS } from './flow.ts';
import { allowedActions, canSee, mayAct } from './guards.ts';
import { isOpen, ORDER_STATUSES, type OrderStatus } from './statuses.ts';

const GRID = '15060300100101';
const person = (roles: StaffRole[], regions: string[], unit?: string, id = 'S1'): StaffIdentity => ({
  id,
  name: '甲',
  roles,
  regions,
  ...(unit ? { unit } : {}),
});
const order = (status: OrderStatus, changes: Partial<WorkOrder> = {}): WorkOrder => ({
  id: 'W1',
  reportId: 'R1',
  category: 'c',
  description: '',
  place: { name: '', regionCode: GRID, regionPath: [] },
  status,
  unit: { code: 'U-LIGHT', name: '' },
  createdAt: '',
  dueAt: '',
  returnedCount: 0,
  reopenedCount: 0,
  photoCount: 0,
  version: 1,
  ...changes,
});
/** What whoever has it does. */
const WORK: readonly string[] = ['accept', 'start', 'finish', 'claim', 'give_back', 'ask', 'suspend'];
const held = (by: string) => ({ assignee: { id: by, name: '' } });

describe('who sees a work order', () => {
  const worker = person(['grid_worker'], [GRID], 'C-150603001001');
  const community = { unit: { code: 'C-150603001001', name: '' } };

  it('a grid worker: their own, and the open queue of their own grid', () => {
    expect(canSee(worker, order('in_progress', held('S1')))).toBe(true);
    expect(canSee(worker, order('queued', community))).toBe(true);
    expect(
      canSee(
        worker,
        order('queued', { ...community, place: { name: '', regionCode: '15060300100102', regionPath: [] } }),
      ),
    ).toBe(false);
    for (const status of ORDER_STATUSES)
      expect(canSee(worker, order(status, { ...community, ...held('S2') }))).toBe(status === 'queued');
    expect(canSee(worker, order('queued'))).toBe(false);
  });

  it('a unit: what is in its hands, and nothing of another', () => {
    const member = person(['unit_member'], ['150603'], 'U-LIGHT');
    expect(canSee(member, order('accepted', held('S2')))).toBe(true);
    expect(canSee(member, order('accepted', { unit: { code: 'U-ROADS', name: '' } }))).toBe(false);
  });

  it.each(STAFF_ROLES)('%s of another subdistrict: nothing', (role) => {
    expect(canSee(person([role], ['150603002'], 'H-150603002'), order('queued'))).toBe(false);
  });

  it.each(STAFF_ROLES)('%s of the place: as the role says', (role) => {
    const sees = ['community', 'subdistrict', 'district_operator', 'oversight', 'auditor', 'administrator'];
    expect(canSee(person([role], ['150603001']), order('accepted'))).toBe(sees.includes(role));
  });
});

describe('who moves a work order', () => {
  it.each(['auditor', 'points_committee'] as const)('%s never does', (role) => {
    for (const status of ORDER_STATUSES)
      expect(allowedActions(person([role], ['150603']), order(status))).toEqual([]);
  });

  it('oversight urges, and no more', () => {
    const overseer = person(['oversight'], ['150603']);
    for (const status of ORDER_STATUSES)
      expect(allowedActions(overseer, order(status, held('S2')))).toEqual(isOpen(status) ? ['urge'] : []);
    expect(allowedActions(person(['oversight'], ['150602']), order('queued'))).toEqual([]);
  });

  it('nobody gives themselves more time, or leave', () => {
    const office = person(['community'], ['150603001001']);
    const asked = (by: string) => ({ suspension: { by: { id: by, name: '' }, at: '', reason: '' } });
    const mine = order('in_progress', { ...held('S1'), ...asked('S3') });
    expect(mayAct(office, mine, 'extend')).toBe(false);
    expect(mayAct(office, mine, 'approve_suspension')).toBe(false);
    const theirs = order('in_progress', { ...held('S2'), ...asked('S2') });
    expect(mayAct(office, theirs, 'extend')).toBe(true);
    expect(mayAct(office, theirs, 'approve_suspension')).toBe(true);
    expect(mayAct(office, { ...theirs, ...asked('S1') }, 'approve_suspension')).toBe(false);
  });

  it.each(['community', 'subdistrict', 'district_operator', 'administrator'] as const)(
    '%s leads the work of an area, and does none of it',
    (role) => {
      const allowed = allowedActions(person([role], ['150603001001']), order('in_progress', held('S2')));
      expect(allowed).toEqual(expect.arrayContaining(['return', 'transfer', 'extend', 'urge', 'note']));
      expect(allowed.filter((verb) => WORK.includes(verb))).toEqual([]);
      expect(allowedActions(person([role], ['150603002']), order('in_progress', held('S2')))).toEqual([]);
    },
  );

  it('a unit’s head moves the unit’s orders, a member only their own', () => {
    const of = (role: StaffRole) => person([role], ['150603'], 'U-LIGHT');
    const led = allowedActions(of('unit_head'), order('accepted', held('S2')));
    expect(led).toEqual(expect.arrayContaining(['return', 'transfer', 'suspend', 'note']));
    expect(led).not.toContain('start');
    expect(led).not.toContain('extend');
    expect(allowedActions(of('unit_member'), order('accepted', held('S2')))).toEqual([]);
    const own = allowedActions(of('unit_member'), order('accepted', held('S1')));
    expect(own).toEqual(expect.arrayContaining(['start', 'return', 'transfer', 'suspend', 'note']));
    expect(own).not.toContain('extend');
  });

  it('only the assignee starts and finishes', () => {
    for (const role of STAFF_ROLES) {
      const other = person([role], ['150603'], 'U-LIGHT');
      expect(mayAct(other, order('accepted', held('S2')), 'start')).toBe(false);
      expect(mayAct(other, order('in_progress', held('S2')), 'finish')).toBe(false);
    }
    expect(mayAct(person(['grid_worker'], [GRID]), order('in_progress', held('S1')), 'finish')).toBe(true);
  });

  it('what waits in a unit’s queue is accepted by the unit; what is assigned, by that person', () => {
    const member = person(['unit_member'], ['150603'], 'U-LIGHT');
    expect(mayAct(member, order('queued'), 'accept')).toBe(true);
    expect(mayAct(member, order('assigned', held('S2')), 'accept')).toBe(false);
    expect(mayAct(member, order('assigned', held('S1')), 'accept')).toBe(true);
    expect(mayAct(person(['administrator'], ['150603']), order('queued'), 'accept')).toBe(false);
  });

  it('nothing is allowed that is illegal', () => {
    const everything = person([...STAFF_ROLES], ['150603'], 'U-LIGHT');
    for (const verb of ['accept', 'start', 'finish', 'return', 'transfer', 'assign', 'extend'] as const)
      for (const status of ['finished', 'closed'] as const)
        expect(allowedActions(everything, order(status, held('S1')))).not.toContain(verb);
    for (const action of STAFF_VERBS) {
      const from: readonly string[] = STAFF_FLOW[action].from;
      for (const status of ORDER_STATUSES)
        if (!from.includes(status))
          expect(allowedActions(everything, order(status, held('S1')))).not.toContain(action);
    }
  });
});
