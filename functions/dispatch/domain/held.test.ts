import { expect, it } from 'vitest';
import { everyMinute } from './deadline/working-clock.ts';
import { held, resumed } from './held.ts';
import type { WorkOrder } from './work-order.ts';

const at = (hour: number): string => new Date(Date.UTC(2026, 4, 1) + hour * 3_600_000).toISOString();
const order: WorkOrder = {
  id: 'W1',
  category: 'lighting.lamp_out',
  description: '',
  place: { name: '', regionCode: '15060300100101', regionPath: [] },
  status: 'in_progress',
  unit: { code: 'U-LIGHT', name: '' },
  createdAt: at(0),
  yellowAt: at(8),
  dueAt: at(10),
  stageDueAt: at(3),
  returnedCount: 0,
  reopenedCount: 0,
  photoCount: 0,
  version: 1,
};

it('waiting for the reporter moves what had not come yet', () => {
  const back = resumed(held(order, 'waiting', at(5)), at(9), everyMinute);
  expect(back).toMatchObject({ status: 'in_progress', yellowAt: at(12), dueAt: at(14), stageDueAt: at(3) });
  expect(back).not.toHaveProperty('held');
});

it('being put off moves nothing', () => {
  const back = resumed(held(order, 'suspended', at(5)), at(9), everyMinute);
  expect(back).toEqual(order);
});

it.each(['waiting', 'suspended'] as const)('%s: a claim keeps the time it had left to begin', (status) => {
  const claimed = {
    ...order,
    status: 'accepted' as const,
    claim: { unit: 'U-LIGHT', at: at(4), startBy: at(6) },
  };
  expect(resumed(held(claimed, status, at(5)), at(9), everyMinute).claim?.startBy).toBe(at(10));
  const begun = { ...claimed, status: 'in_progress' as const };
  expect(resumed(held(begun, status, at(7)), at(9), everyMinute).claim?.startBy).toBe(at(6));
});

it('goes on from nowhere only by mistake', () => {
  expect(() => resumed(order, at(9), everyMinute)).toThrow('held by nobody');
});
