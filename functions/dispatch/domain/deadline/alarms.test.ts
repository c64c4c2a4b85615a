import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORDER_STATUSES } from '../../flow/statuses.ts';
import type { WorkOrder } from '../work-order.ts';
import { type Alarm, nextAlarm, rung, withAlarm } from './alarms.ts';
import type { Timing } from './order-times.ts';
import { everyMinute } from './working-clock.ts';

const timing: Timing = {
  terms: { clock: 'elapsed', case: 600 },
  clock: everyMinute,
  climb: [60, 180],
  urge: 30,
};
const hour = (hours: number): string => new Date(Date.UTC(2026, 4, 4, 8) + hours * 3_600_000).toISOString();
const order = (more: Partial<WorkOrder> = {}): WorkOrder => ({
  id: 'W1',
  category: 'c',
  description: '',
  place: { name: '', regionCode: '150603', regionPath: [] },
  status: 'queued',
  unit: { code: 'U-A', name: 'A' },
  createdAt: hour(0),
  yellowAt: hour(8),
  dueAt: hour(10),
  stageDueAt: hour(1),
  returnedCount: 0,
  reopenedCount: 0,
  photoCount: 0,
  version: 1,
  ...more,
});
const OFFICE = { code: 'C-1', name: '社区' };

/** Everything that time says of an order that nobody touches. */
function told(from: WorkOrder): [string, Alarm][] {
  const lines: [string, Alarm][] = [];
  for (let one = from, next = nextAlarm(one, timing); next; next = nextAlarm(one, timing)) {
    lines.push([next.at, next.alarm]);
    one = rung(one, next.alarm, OFFICE, next.at);
    if (lines.length > 20) throw new Error('it never ends');
  }
  return lines;
}

describe('alarms of an order', () => {
  it('come one after another, each once', () => {
    expect(told(order())).toEqual([
      [hour(1), { kind: 'stage' }],
      [hour(8), { kind: 'yellow' }],
      [hour(10), { kind: 'level', level: 1 }],
      [hour(11), { kind: 'level', level: 2 }],
      [hour(13), { kind: 'level', level: 3 }],
    ]);
  });

  it('of an order that nobody has, and of one without a time for its stage, are told too', () => {
    const { stageDueAt: _, ...rest } = order();
    expect(told(rest).map(([, { kind }]) => kind)).toEqual(['yellow', 'level', 'level', 'level']);
  });

  it('are none once the work is done, and none while the reporter is asked', () => {
    for (const status of ORDER_STATUSES) {
      const silent = status === 'finished' || status === 'closed' || status === 'waiting';
      expect(nextAlarm(order({ status }), timing) === undefined).toBe(silent);
    }
  });

  it('tell of an urge that nobody answers also while the reporter is asked', () => {
    const urges = [{ by: { id: 'S-1', name: '' }, at: hour(0), note: '', dueAt: hour(2) }];
    const waiting = order({ status: 'waiting', urges, question: { text: '', at: hour(0), until: hour(72) } });
    expect(nextAlarm(waiting, timing)).toEqual({ at: hour(2), alarm: { kind: 'urge', dueAt: hour(2) } });
  });

  it('tell of a stage anew when it is another', () => {
    const late = rung(order(), { kind: 'stage' }, undefined, hour(1));
    expect(nextAlarm({ ...late, stageDueAt: hour(3) }, timing)).toEqual({
      at: hour(3),
      alarm: { kind: 'stage' },
    });
  });

  it('never climb twice, however the times move', () => {
    const moves = fc.array(
      fc.record({ due: fc.integer({ min: 1, max: 40 }), at: fc.integer({ min: 0, max: 60 }) }),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(moves, (all) => {
        const levels: number[] = [];
        let one = order();
        for (const { due, at } of all) {
          one = { ...one, dueAt: hour(due) };
          for (
            let next = nextAlarm(one, timing);
            next && next.at <= hour(at);
            next = nextAlarm(one, timing)
          ) {
            if (next.alarm.kind === 'level') levels.push(next.alarm.level);
            one = rung(one, next.alarm, OFFICE, hour(at));
          }
        }
        expect(levels).toEqual([1, 2, 3].slice(0, levels.length));
      }),
    );
  });

  it('stand on the row, so that a sweeper finds it', () => {
    expect(withAlarm(order(), timing).alarmAt).toBe(hour(1));
    expect(withAlarm(order({ status: 'closed', alarmAt: hour(1) }), timing)).not.toHaveProperty('alarmAt');
  });
});
