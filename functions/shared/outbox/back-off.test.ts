import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDue, nextDue } from './back-off.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const created = fc.integer({ min: 0, max: Date.UTC(2100, 0) });
/** Younger than nothing when clocks differ, older than a year when nobody mends anything. */
const age = fc.oneof(
  fc.integer({ min: -HOUR, max: 2 * MINUTE }),
  fc.integer({ min: 0, max: 2 * DAY }),
  fc.integer({ min: 0, max: 400 * DAY }),
);

/** When a row that is never applied is sent, by a sweeper that comes every minute. */
function sendings(until: number): number[] {
  const sent: number[] = [];
  let due = firstDue(0);
  for (let tick = 0; tick <= until; tick += MINUTE) {
    if (due >= tick) continue;
    sent.push(tick);
    due = nextDue(0, tick);
  }
  return sent;
}

describe('the back-off of an outbox row', () => {
  it('is half a minute at least, ten minutes at most, and an hour after a day', () => {
    fc.assert(
      fc.property(created, age, (at, old) => {
        const pause = nextDue(at, at + old) - (at + old);
        if (old >= DAY) expect(pause).toBe(HOUR);
        else {
          expect(pause).toBeGreaterThanOrEqual(30 * SECOND);
          expect(pause).toBeLessThanOrEqual(10 * MINUTE);
          if (old >= 30 * SECOND && old <= 10 * MINUTE) expect(pause).toBe(old);
        }
      }),
    );
  });

  it('keeps the order: what is sent later is due later', () => {
    fc.assert(
      fc.property(created, age, fc.integer({ min: 1, max: DAY }), (at, old, later) => {
        expect(nextDue(at, at + old + later)).toBeGreaterThan(nextDue(at, at + old));
      }),
    );
  });

  it('leaves no quarter of an hour of the first day without a try', () => {
    const first = sendings(DAY);
    for (const [i, at] of first.entries()) expect(at - (first[i - 1] ?? 0)).toBeLessThanOrEqual(11 * MINUTE);
    expect(first.at(-1)).toBeGreaterThan(DAY - 11 * MINUTE);
  });

  it('sends a row that fails for ever seldom: a tenth of once a minute, then once an hour', () => {
    expect(sendings(HOUR).length).toBeLessThanOrEqual(12);
    expect(sendings(DAY).length).toBeLessThanOrEqual(144);
    expect(sendings(11 * DAY).length - sendings(10 * DAY).length).toBeLessThanOrEqual(24);
  });
});
