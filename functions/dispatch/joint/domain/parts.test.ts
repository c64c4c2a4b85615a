import { describe, expect, it } from 'vitest';
import { everyMinute } from '../../domain/deadline/working-clock.ts';
import type { WorkOrder } from '../../domain/work-order.ts';
import { newPart } from './new-part.ts';
import { MOST_OPEN, MOST_PARTS, requireAllDone, withoutOpen, withParts } from './parts.ts';

const order: WorkOrder = {
  id: 'W1',
  reportId: 'R1',
  category: 'lighting.lamp_out',
  description: '我家门口灯不亮，电话 13800000000',
  place: { name: '3号路灯', regionCode: '15060300100101', regionPath: [] },
  status: 'accepted',
  unit: { code: 'U-LIGHT', name: '照明所' },
  assignee: { id: 'S1', name: '甲' },
  createdAt: '2026-05-01T00:00:00.000Z',
  dueAt: '2026-05-01T10:00:00.000Z',
  severity: 'urgent',
  returnedCount: 1,
  reopenedCount: 0,
  photoCount: 2,
  version: 7,
};
const ids = (count: number, from = 0) => Array.from({ length: count }, (_, i) => `P${from + i}`);

describe('the parts of an order', () => {
  it('are counted, as many as close at once and as a page shows', () => {
    let next = withParts(order, ids(MOST_OPEN));
    expect(() => withParts(next, ['P99'])).toThrow('too_many_parts');
    for (let done = 0; done < MOST_PARTS - MOST_OPEN; done += MOST_OPEN) {
      next = withoutOpen(next, ids(MOST_OPEN, done));
      next = withParts(next, ids(MOST_OPEN, done + MOST_OPEN));
    }
    next = withoutOpen(next, [next.parts?.open[0] ?? '']);
    expect(next.parts?.open).toHaveLength(MOST_OPEN - 1);
    expect(() => withParts(next, ['P99'])).toThrow('too_many_parts');
  });

  it('are done with once', () => {
    const next = withoutOpen(withParts(order, ['P1', 'P2']), ['P1']);
    expect(next.parts).toEqual({ open: ['P2'], closed: ['P1'] });
    expect(() => withoutOpen(next, ['P1'])).toThrow('unknown_part');
    expect(() => withoutOpen(order, ['P1'])).toThrow('unknown_part');
  });

  it('are all done before it is', () => {
    expect(() => requireAllDone(withParts(order, ['P1', 'P2']))).toThrow('parts_open');
    expect(() => requireAllDone(withoutOpen(withParts(order, ['P1']), ['P1']))).not.toThrow();
    expect(() => requireAllDone(order)).not.toThrow();
  });
});

describe('a part', () => {
  const unit = { code: 'U-ROADS', name: '道路所' };
  const timing = {
    terms: { clock: 'elapsed', case: 48 * 60 },
    clock: everyMinute,
    climb: [60],
    urge: 30,
  } as const;
  const partAt = (at: string, minutes = 48 * 60) =>
    newPart(
      order,
      { id: 'W2', kind: 'mediation', what: '请到场', unit, at },
      { ...timing, terms: { clock: 'elapsed', case: minutes } },
    );

  it('says what is asked and where, and nothing of who reported it or in which words', () => {
    const part = partAt('2026-05-01T06:00:00.000Z');
    expect(part).toMatchObject({
      parent: 'W1',
      kind: 'mediation',
      description: '请到场',
      unit,
      status: 'queued',
    });
    expect(JSON.stringify(part)).not.toMatch(/R1|13800000000|甲|门口/);
  });

  it('is due with its order at the latest', () => {
    expect(partAt('2026-05-01T06:00:00.000Z').dueAt).toBe(order.dueAt);
    expect(partAt('2026-05-01T06:00:00.000Z', 60).dueAt).toBe('2026-05-01T07:00:00.000Z');
  });

  it('of an order whose time is over has a time of its own', () => {
    expect(partAt('2026-05-01T12:00:00.000Z', 60).dueAt).toBe('2026-05-01T13:00:00.000Z');
  });
});
