import type { Staff, WorkOrder } from '../../../api-types.ts';
import type { Step } from './steps.ts';

/** What the tests of this folder begin with. */
export const me: Staff = { id: 'S1', name: '李网格', roles: ['grid_worker'], regions: [] };

export const order = (change: Partial<WorkOrder> = {}): WorkOrder => ({
  id: 'W1',
  reportId: 'R1',
  status: 'assigned',
  colour: 'blue',
  category: 'lighting.lamp_out',
  categoryName: '路灯不亮',
  description: '湖边路灯不亮',
  place: { name: '湖边' },
  createdAt: '2026-11-22T02:00:00.000Z',
  dueAt: '2026-11-23T02:00:00.000Z',
  version: 3,
  allowedActions: ['accept', 'return'],
  log: [{ at: '2026-11-22T02:00:01.000Z', action: 'routed', by: { role: 'system' } }],
  ...change,
});

export const step = (change: Partial<Step> = {}): Step => ({
  id: 'a',
  staffId: me.id,
  orderId: 'W1',
  title: '路灯不亮',
  action: 'accept',
  photos: [],
  version: 3,
  logSeen: 1,
  at: Date.parse('2026-11-22T02:42:00.000Z'),
  state: 'queued',
  ...change,
});
