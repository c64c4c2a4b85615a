import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notifySchema } from '../../shared/district/notify-settings.ts';
import { ALERTS, type AlertKind } from '../../shared/events/alerts.ts';
import { offsetReader } from '../../shared/zone.ts';
import { leaving } from './digest.ts';
import { grouped } from './message.ts';
import { alertId, moveId, NOTICE_ID } from './notice-id.ts';
import { isQuiet } from './quiet-hours.ts';
import { afterAttempt } from './retry.ts';

const MINUTE = 60_000;
const offsetAt = offsetReader('Asia/Shanghai');
const settings = notifySchema.parse({});
const moment = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) });
const told = fc.record({
  alert: fc.constantFrom(...ALERTS),
  level: fc.option(fc.constantFrom(1, 2, 3), { nil: undefined }),
});

describe('when a notice leaves', () => {
  it('is never before it came, nor in the night unless it has climbed to the top, nor later than it must', () => {
    fc.assert(
      fc.property(moment, told, (at, each) => {
        const { due } = leaving(each, 'K', at, settings, offsetAt);
        expect(due).toBeGreaterThanOrEqual(at);
        const urgent = each.level === 3;
        if (!urgent) expect(isQuiet(due, settings.quiet, offsetAt)).toBe(false);
        const night = !urgent && isQuiet(Math.min(at + 10 * MINUTE, due), settings.quiet, offsetAt);
        if (urgent || !(night || due - at > 10 * MINUTE)) expect(due - at).toBeLessThanOrEqual(10 * MINUTE);
        expect(due - at).toBeLessThanOrEqual(9 * 60 * MINUTE + 10 * MINUTE);
      }),
    );
  });

  it('is with all others of its window, whoever reckons it, and alone when it does not wait', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 10 * MINUTE - 1 }), (start, later) => {
        const window = Math.floor(start / (10 * MINUTE)) * 10 * MINUTE;
        const yellow: { alert: AlertKind } = { alert: 'yellow' };
        const one = leaving(yellow, 'A', window, settings, offsetAt);
        expect(leaving(yellow, 'B', window + later, settings, offsetAt)).toEqual(one);
        const up = { alert: 'overdue', level: 3 } as const;
        const [a, b] = ['A', 'B'].map((key) => leaving(up, key, start, settings, offsetAt));
        expect(a?.digest).not.toBe(b?.digest);
      }),
    );
  });
});

describe('a message', () => {
  it('counts everything once, the most pressing first, and names few', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ alert: fc.constantFrom(...ALERTS), about: fc.constantFrom('a', 'b', 'c', 'd', 'e') }),
        ),
        (notices) => {
          const groups = grouped(notices);
          expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(notices.length);
          expect(new Set(groups.map(({ alert }) => alert)).size).toBe(groups.length);
          for (const { alert, abouts, more } of groups) {
            const own = new Set(notices.filter((each) => each.alert === alert).map(({ about }) => about));
            expect(abouts.length).toBe(Math.min(3, own.size));
            expect(more).toBe(own.size > 3);
          }
          const urged = groups.findIndex(({ alert }) => alert === 'urged');
          expect(urged).toBeLessThanOrEqual(0);
        },
      ),
    );
  });
});

describe('the id of a notice', () => {
  const about = { orderId: `W${'0'.repeat(26)}`, version: 7, at: '2026-03-03T02:00:00.000Z' };
  it('is the same for the same alert, another for another, and one that a client may send back', () => {
    const ids = ALERTS.flatMap((alert) =>
      [1, 2, 3, undefined].map((level) => alertId({ ...about, alert, level })),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(NOTICE_ID);
    expect(moveId({ reportId: `R${'0'.repeat(26)}`, action: 'finished', version: 3, at: about.at })).toMatch(
      NOTICE_ID,
    );
    for (const bad of ['', '#', `${ids[0]}#x`, `${ids[0]}\n`, 'DIRECTORY', '../REACH'])
      expect(bad).not.toMatch(NOTICE_ID);
  });
});

describe('after a try', () => {
  it('a refusal is tried again later and later, and given up; a lost answer is asked after once', () => {
    const pauses = [1, 2, 3, 4, 5].map((attempts) => afterAttempt('refused', attempts));
    const waits = pauses.map((next) => ('again' in next ? next.again : 0));
    expect(waits.every((wait, i) => wait > (waits[i - 1] ?? 0))).toBe(true);
    expect(afterAttempt('refused', 6)).toEqual({ state: 'dead' });
    expect('again' in afterAttempt('unknown', 1)).toBe(true);
    expect(afterAttempt('unknown', 2)).toEqual({ state: 'unknown' });
    expect(afterAttempt('sent', 1)).toEqual({ state: 'sent' });
  });
});
