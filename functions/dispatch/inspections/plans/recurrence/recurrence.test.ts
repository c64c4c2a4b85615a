import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetReader } from '../../../../shared/zone.ts';
import { datesOf } from './dates.ts';
import { momentOf } from './moment.ts';
import { DAYS, type Rule, ruleOf } from './rule.ts';

const known = (text: string): Rule => {
  const rule = ruleOf(text);
  if ('fault' in rule) throw new Error(rule.fault);
  return rule;
};
const some = (text: string, start: string, many = 4): string[] => {
  const dates: string[] = [];
  for (const date of datesOf(known(text), start)) if (dates.push(date) === many) break;
  return dates;
};

describe('a rule falls on', () => {
  it.each([
    ['FREQ=DAILY', '2026-02-27', ['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02']],
    ['FREQ=DAILY;INTERVAL=3', '2026-12-30', ['2026-12-30', '2027-01-02', '2027-01-05', '2027-01-08']],
    ['FREQ=DAILY;BYDAY=MO,FR', '2026-03-03', ['2026-03-06', '2026-03-09', '2026-03-13', '2026-03-16']],
    ['FREQ=WEEKLY', '2026-03-04', ['2026-03-04', '2026-03-11', '2026-03-18', '2026-03-25']],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU',
      '2026-03-04',
      ['2026-03-08', '2026-03-16', '2026-03-22', '2026-03-30'],
    ],
    ['FREQ=MONTHLY', '2026-01-31', ['2026-01-31', '2026-03-31', '2026-05-31', '2026-07-31']],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', '2028-01-01', ['2028-01-31', '2028-02-29', '2028-03-31', '2028-04-30']],
    ['FREQ=MONTHLY;BYDAY=1MO', '2026-03-01', ['2026-03-02', '2026-04-06', '2026-05-04', '2026-06-01']],
    ['FREQ=MONTHLY;BYDAY=-1FR', '2026-03-01', ['2026-03-27', '2026-04-24', '2026-05-29', '2026-06-26']],
    [
      'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
      '2026-01-01',
      ['2026-02-13', '2026-03-13', '2026-11-13', '2027-08-13'],
    ],
    [
      'FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=29',
      '2027-02-01',
      ['2028-02-29', '2032-02-29', '2036-02-29', '2040-02-29'],
    ],
    ['FREQ=DAILY;COUNT=2', '2026-03-01', ['2026-03-01', '2026-03-02']],
    ['FREQ=DAILY;UNTIL=20260302', '2026-03-01', ['2026-03-01', '2026-03-02']],
    ['FREQ=DAILY;UNTIL=20260202', '2026-03-01', []],
    ['FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31', '2026-02-01', []],
  ])('%s from %s', (text, start, dates) => {
    expect(some(text, start)).toEqual(dates);
  });

  it('days of the right week, each once and in order, whatever it says', () => {
    const day = fc.constantFrom(...DAYS);
    const rules = fc.record({
      freq: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY'),
      interval: fc.integer({ min: 1, max: 99 }),
      days: fc.uniqueArray(day, { maxLength: 7 }),
      start: fc.integer({ min: 0, max: 20_000 }),
    });
    fc.assert(
      fc.property(rules, ({ freq, interval, days, start }) => {
        const text = `FREQ=${freq};INTERVAL=${interval}${days.length > 0 ? `;BYDAY=${days.join()}` : ''}`;
        const first = new Date(start * 86_400_000).toISOString().slice(0, 10);
        const dates = some(text, first, 12);
        // Every seventh day is never another weekday, and a 31st may be long in coming.
        const meets = days.length > 0 ? freq !== 'DAILY' || interval % 7 !== 0 : Number(first.slice(8)) < 29;
        if (meets) expect(dates.length).toBe(12);
        expect([...new Set(dates)].sort()).toEqual(dates);
        expect((dates[0] ?? first) >= first).toBe(true);
        if (days.length > 0)
          for (const date of dates) expect(days).toContain(DAYS[(new Date(date).getUTCDay() + 6) % 7]);
      }),
      { numRuns: 60 },
    );
  });
});

it.each([
  ['FREQ=SECONDLY', 'rule_frequency'],
  ['FREQ=YEARLY', 'rule_frequency'],
  ['FREQ=DAILY;COUNT=1000000000', 'rule_count'],
  ['FREQ=DAILY;COUNT=1001', 'rule_count'],
  ['FREQ=DAILY;COUNT=0', 'rule_count'],
  ['FREQ=DAILY;COUNT=2;UNTIL=20270101', 'rule_count'],
  ['FREQ=DAILY;INTERVAL=0', 'rule_interval'],
  ['FREQ=DAILY;INTERVAL=100', 'rule_interval'],
  ['FREQ=DAILY;INTERVAL=-1', 'rule_interval'],
  ['FREQ=DAILY;UNTIL=20270230', 'rule_unreadable'],
  ['FREQ=DAILY;UNTIL=tomorrow', 'rule_unreadable'],
  ['FREQ=DAILY;FREQ=DAILY', 'rule_unreadable'],
  ['FREQ=DAILY;BYSETPOS=1', 'rule_unreadable'],
  ['RRULE:FREQ=DAILY', 'rule_unreadable'],
  ['', 'rule_unreadable'],
  ['FREQ=WEEKLY;BYDAY=1MO', 'rule_days'],
  ['FREQ=WEEKLY;BYMONTHDAY=1', 'rule_days'],
  ['FREQ=MONTHLY;BYDAY=6MO', 'rule_days'],
  ['FREQ=MONTHLY;BYMONTHDAY=32', 'rule_days'],
  ['FREQ=MONTHLY;BYMONTHDAY=0', 'rule_days'],
])('%j is refused: %s', (text, fault) => {
  expect(ruleOf(text)).toEqual({ fault });
});

describe('the time on the wall', () => {
  const at = (zone: string, date: string, time: string) =>
    new Date(momentOf(date, time, offsetReader(zone))).toISOString();

  it.each([
    ['Asia/Shanghai', '2026-03-02', '09:00', '2026-03-02T01:00:00.000Z'],
    ['Europe/Berlin', '2026-03-28', '09:00', '2026-03-28T08:00:00.000Z'],
    ['Europe/Berlin', '2026-03-29', '09:00', '2026-03-29T07:00:00.000Z'],
    // Left out: an hour later, as if the clocks had not been changed.
    ['Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    // Twice: the first.
    ['Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00.000Z'],
    ['Pacific/Auckland', '2026-12-31', '23:59', '2026-12-31T10:59:00.000Z'],
  ])('%s %s %s is %s', (zone, date, time, moment) => {
    expect(at(zone, date, time)).toBe(moment);
  });
});
