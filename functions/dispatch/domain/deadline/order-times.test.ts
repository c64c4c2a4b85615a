import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colourAt } from '../../../shared/colour.ts';
import { calendarSchema } from '../../../shared/district/calendar.ts';
import type { OrderStatus } from '../../flow/statuses.ts';
import type { WorkOrder } from '../work-order.ts';
import { afterPause, caseTimes, inStage, type Timing, timesOfReopened } from './order-times.ts';
import { everyMinute, workingClock } from './working-clock.ts';

const DAY = ['09:00-12:00', '14:00-17:00'];
const clock = workingClock(
  calendarSchema.parse({
    code: '150603',
    timeZone: 'Asia/Shanghai',
    week: { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY },
    off: [],
    on: [],
    deadline: { clock: 'working', case: 60 },
  }),
);
const working: Timing = {
  clock,
  climb: [60, 120],
  urge: 30,
  terms: { clock: 'working', case: 600, stages: { route: 60, accept: 120, finish: 480 } },
};
const elapsed: Timing = {
  clock: everyMinute,
  climb: [60, 120],
  urge: 30,
  terms: { clock: 'elapsed', case: 600 },
};
/** As the wall in the district shows it; 2026-05-04 is a Monday. */
const at = (wall: string): string => new Date(`2026-05-${wall}:00+08:00`).toISOString();
const order = (more: Partial<WorkOrder> = {}): WorkOrder => ({
  id: 'W1',
  reportId: 'R1',
  category: 'road.hole',
  description: '',
  place: { name: '', regionCode: '150603', regionPath: [] },
  status: 'queued',
  unit: { code: 'U-A', name: 'A' },
  createdAt: at('04T16:00'),
  ...caseTimes(at('04T16:00'), working),
  returnedCount: 0,
  reopenedCount: 0,
  photoCount: 0,
  version: 1,
  ...more,
});

describe('a case', () => {
  it('is due when its working time is over, and yellow from four fifths of it', () => {
    // Friday 16:00: an hour, six on Monday, three on Tuesday morning; the eighth is over on Tuesday at 10:00.
    expect(caseTimes(at('08T16:00'), working)).toEqual({ dueAt: at('12T12:00'), yellowAt: at('12T10:00') });
  });

  it('takes its colour from the working time used, not from the nights', () => {
    // Ten hours from Monday 16:00: eight are used on Wednesday at 10:00.
    const { createdAt, dueAt, yellowAt } = order();
    expect([dueAt, yellowAt]).toEqual([at('06T12:00'), at('06T10:00')]);
    const colour = (now: string) => colourAt({ createdAt, dueAt, yellowAt }, undefined, at(now));
    expect(['06T09:59', '06T10:00', '06T12:00', '06T12:01'].map(colour)).toEqual([
      'blue',
      'yellow',
      'yellow',
      'red',
    ]);
  });

  it('that comes back has a working day at least, and no less than it had', () => {
    const late = timesOfReopened(order(), at('08T16:00'), working);
    expect(late.dueAt).toBe(at('12T10:00'));
    expect(timesOfReopened(order({ dueAt: at('30T12:00') }), at('08T16:00'), working).dueAt).toBe(
      at('30T12:00'),
    );
    expect(timesOfReopened(order(), at('08T16:00'), elapsed).dueAt).toBe(at('09T16:00'));
  });
});

describe('a stage', () => {
  const placed = inStage(order(), undefined, at('04T16:00'), working);

  it('begins when the order comes to it', () => {
    expect(placed.stageDueAt).toBe(at('04T17:00'));
    const accepted = inStage({ ...placed, status: 'accepted' }, placed, at('05T09:00'), working);
    expect(accepted.stageDueAt).toBe(at('06T11:00'));
  });

  it('is not begun anew by going on within it', () => {
    const accepted = inStage(order({ status: 'accepted' }), placed, at('05T09:00'), working);
    const started = inStage({ ...accepted, status: 'in_progress' }, accepted, at('05T15:00'), working);
    expect(started.stageDueAt).toBe(accepted.stageDueAt);
  });

  it('begins anew for another unit, while the case goes on', () => {
    const moved = { ...placed, unit: { code: 'U-B', name: 'B' } };
    expect(inStage(moved, placed, at('05T09:00'), working)).toMatchObject({
      stageDueAt: at('05T10:00'),
      dueAt: placed.dueAt,
      yellowAt: placed.yellowAt,
    });
  });

  it('does not end after its case, unless that is over already', () => {
    const status: OrderStatus = 'accepted';
    expect(inStage(order({ status }), placed, at('06T11:30'), working).stageDueAt).toBe(at('06T12:00'));
    expect(inStage(order({ status }), placed, at('07T09:00'), working).stageDueAt).toBe(at('08T11:00'));
  });

  it('goes on when somebody asked something, or put it off, and took it up again', () => {
    const accepted = inStage(order({ status: 'accepted' }), placed, at('05T09:00'), working);
    for (const status of ['waiting', 'suspended'] as const) {
      const held = inStage({ ...accepted, status }, accepted, at('05T10:00'), working);
      expect(held.stageDueAt).toBe(accepted.stageDueAt);
      const again = inStage({ ...held, status: 'accepted' }, held, at('05T11:00'), working);
      expect(again.stageDueAt).toBe(accepted.stageDueAt);
    }
  });

  it('is none where nothing is said of it, nor when the work is done', () => {
    expect(inStage(order(), undefined, at('04T16:00'), elapsed)).not.toHaveProperty('stageDueAt');
    const finished = order({ status: 'finished', stageDueAt: at('06T11:00') });
    const done = inStage(finished, order({ status: 'in_progress' }), at('05T10:00'), working);
    expect(done).not.toHaveProperty('stageDueAt');
    const back: WorkOrder = {
      ...done,
      ...timesOfReopened(done, at('07T10:00'), working),
      status: 'queued',
      reopenedCount: 1,
    };
    expect(inStage(back, done, at('07T10:00'), working).stageDueAt).toBe(at('07T11:00'));
  });
});

describe('a pause', () => {
  const minute = fc
    .integer({ min: 0, max: 6 * 1_440 })
    .map((passed) => new Date(Date.parse(at('04T16:00')) + passed * 60_000).toISOString());

  it('leaves as much working time as there was, for case and stage', () => {
    fc.assert(
      fc.property(minute, minute, (a, b) => {
        const [from, to] = [a, b].sort() as [string, string];
        const before = inStage(order(), undefined, at('04T16:00'), working);
        const times = afterPause(before, from, to, clock);
        for (const field of ['dueAt', 'yellowAt', 'stageDueAt'] as const) {
          const [was, is] = [String(before[field]), String(times[field])];
          const left = (since: string, until: string) => clock.between(Date.parse(since), Date.parse(until));
          if (was > from) expect(left(to, is)).toBe(left(from, was));
          else expect(is).toBe(was);
        }
      }),
    );
  });

  it('two in a row are the same as one', () => {
    fc.assert(
      fc.property(minute, minute, minute, (...moments) => {
        const [a, b, c] = moments.sort() as [string, string, string];
        const { dueAt } = order();
        expect(afterPause(afterPause({ dueAt }, a, b, clock), b, c, clock)).toEqual(
          afterPause({ dueAt }, a, c, clock),
        );
      }),
    );
  });
});
