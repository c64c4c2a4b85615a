import { expect, it } from 'vitest';
import { everyMinute } from '../../domain/deadline/working-clock.ts';
import { raisedOrder } from './raised-order.ts';

const TIMING = {
  terms: { clock: 'elapsed' as const, case: 60 },
  clock: everyMinute,
  climb: [60, 120],
  urge: 60,
};
const RAISED = {
  id: 'W1',
  origin: 'staff' as const,
  category: 'lighting.pole',
  severity: 'normal' as const,
  description: '灯杆倾斜',
  place: { name: '东门', regionCode: '150603', regionPath: ['区'] },
  unit: { code: 'U-LIGHT', name: '照明所' },
  at: '2026-03-02T01:00:00.000Z',
};

it('an order that staff raise has a time and no report', () => {
  const order = raisedOrder(RAISED, TIMING);
  expect(order).toMatchObject({ origin: 'staff', status: 'queued', dueAt: '2026-03-02T02:00:00.000Z' });
  expect(order).not.toHaveProperty('reportId');
  expect(order).not.toHaveProperty('assignee');
});

it('whoever is on duty has it at once', () => {
  const assignee = { id: 'S-A', name: '甲' };
  expect(raisedOrder({ ...RAISED, assignee }, TIMING)).toMatchObject({ status: 'assigned', assignee });
});
