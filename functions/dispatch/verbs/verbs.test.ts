import { describe, expect, it } from 'vitest';
import { unitSchema } from '../../shared/district/schemas.ts';
import type { StaffIdentity } from '../../shared/http/contract.ts';
import { everyMinute } from '../domain/deadline/working-clock.ts';
import type { WorkOrder } from '../domain/work-order.ts';
import { accept } from './at-work.ts';
import { giveBackUp, transfer } from './hand-over.ts';
import { type Command, type Context, requireFields } from './verb.ts';

const name = { zh: '他', en: 'other' };
const units = [
  unitSchema.parse({ code: 'U-OTHER', name, kind: 'department', regionCode: '150603' }),
  unitSchema.parse({ code: 'C-150603001001', name, kind: 'community', regionCode: '150603001001' }),
];
const staff: StaffIdentity = { id: 'S1', name: '甲', roles: ['unit_member'], regions: ['150603'] };
const order: WorkOrder = Object.freeze({
  id: 'W1',
  category: 'lighting.lamp_out',
  description: '',
  place: { name: '', regionCode: '15060300100101', regionPath: [] },
  status: 'accepted',
  unit: { code: 'U-LIGHT', name: '照明所' },
  assignee: { id: 'S1', name: '甲' },
  createdAt: '2026-05-01T00:00:00.000Z',
  dueAt: '2026-05-02T00:00:00.000Z',
  returnedCount: 0,
  reopenedCount: 0,
  photoCount: 0,
  version: 7,
});
const context = (command: Command = {}): Context => ({
  at: '2026-05-01T01:00:00.000Z',
  staff,
  command,
  units,
  timing: { terms: { clock: 'elapsed', case: 60 }, clock: everyMinute, climb: [60, 120], urge: 30 },
  file: { order, log: [], photos: [] },
});

describe('a step', () => {
  it('makes the order that of whoever accepts it', async () => {
    const { assignee: _, ...waiting } = order;
    expect((await accept.apply({ ...waiting, status: 'queued' }, context())).order).toMatchObject({
      status: 'accepted',
      assignee: { id: 'S1', name: '甲' },
    });
  });

  it('back up is counted, and leaves the order to nobody', async () => {
    const { order: next, details } = await giveBackUp.apply(order, context());
    expect(next).toMatchObject({ status: 'queued', unit: { code: 'C-150603001001' }, returnedCount: 1 });
    expect(next).not.toHaveProperty('assignee');
    expect(details).toEqual({ to: 'C-150603001001', toName: '他' });
  });

  it('to another unit is not counted, and needs one that exists', async () => {
    const { order: next } = await transfer.apply(order, context({ unit: 'U-OTHER' }));
    expect(next).toMatchObject({ status: 'queued', unit: { code: 'U-OTHER', name: '他' }, returnedCount: 0 });
    expect(next).not.toHaveProperty('assignee');
    expect(() => transfer.apply(order, context({ unit: 'U-NOBODY' }))).toThrow('unknown_unit');
  });
});

describe('what is said with a step', () => {
  const flow = { needs: ['reason'], takes: ['note'] } as const;
  const said = (command: Command) => {
    try {
      requireFields(command, flow);
      return [];
    } catch (error) {
      return (error as { fields: { path: string; message: string }[] }).fields;
    }
  };
  it('is complete, and nothing beside it', () => {
    expect(said({ reason: '不归我们', version: 3 })).toEqual([]);
    expect(said({ reason: '' })).toEqual([{ path: 'body.reason', message: 'required' }]);
    expect(said({ reason: 'x', unit: 'U-OTHER' })).toEqual([{ path: 'body.unit', message: 'not_taken' }]);
  });
});
