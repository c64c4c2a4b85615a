import { describe, expect, it } from 'vitest';
import { type Account, openAccount } from './account.ts';
import { points } from './amount.ts';
import { DAY_MS, endOfMonth } from './calendar.ts';
import { decideEarning } from './earn.ts';
import { announceExpiry, expire } from './expire.ts';
import { earliestMonth, giveBack, MOST_LOTS, NOTICE_MS, takeOldest } from './lots.ts';
import { ruleSchema } from './rule.ts';

const NOW = Date.parse('2026-03-20T08:00:00Z');
const at = (days = 0) => new Date(NOW + days * DAY_MS).toISOString();
/** A change to undefined leaves the field out. */
const given = (fields: object) => JSON.parse(JSON.stringify(fields));
const rule = (change: object = {}) =>
  ruleSchema.parse(
    given({
      id: 'P-X',
      trigger: 'report.solved',
      approval: 'automatic',
      subject: 'resident',
      currency: 'material',
      points: 10,
      months: 6,
      text: { zh: '规则', en: 'Rule' },
      ...change,
    }),
  );
const taking: Account = { ...openAccount('H1', 'resident'), version: 1, optedInSince: at(-5) };
const earn = (account: Account | undefined, days = 0, change: object = {}, now = NOW) =>
  decideEarning(account, rule(change), { id: 'E1', at: at(days) }, now);

describe('nothing is given', () => {
  const { optedInSince: _, ...left } = taking;
  it.each([
    ['without an account', 'no_account', earn(undefined)],
    ['to who does not take part', 'not_opted_in', earn(left)],
    ['for what was before', 'not_opted_in', earn(taking, -6)],
    ['for what is to come', 'in_future', earn(taking, 1)],
    ['to an organisation by a resident’s rule', 'wrong_subject', earn(openAccount('O1', 'organisation'))],
    ['outside the rule’s dates', 'rule_not_valid', earn(taking, 0, { valid: { from: at(1), until: at(2) } })],
    ['past a cap', 'cap_reached', earn(taking, 0, { cap: { month: 9 } })],
  ])('%s', (_, because, earning) => {
    expect(earning).toEqual({ because });
  });
});

describe('caps', () => {
  const accountAfter = (account: Account, now: number, change: object) => {
    const earning = decideEarning(account, rule(change), { id: 'E', at: at() }, now);
    return 'posting' in earning ? earning.posting.account : undefined;
  };

  it('count the day, month and year of the posting in the district’s zone', () => {
    const cap = { cap: { day: 10, month: 20, year: 30 } };
    const first = accountAfter(taking, NOW, cap) as Account;
    expect(accountAfter(first, NOW + 7 * 3_600_000, cap)).toBeUndefined();
    const second = accountAfter(first, NOW + 8 * 3_600_000, cap) as Account;
    expect(accountAfter(second, NOW + 2 * DAY_MS, cap)).toBeUndefined();
    const third = accountAfter(second, NOW + 15 * DAY_MS, cap) as Account;
    expect(accountAfter(third, NOW + 60 * DAY_MS, cap)).toBeUndefined();
    expect(accountAfter(third, NOW + 300 * DAY_MS, cap)).toBeDefined();
  });

  it('forget periods that are over', () => {
    const first = accountAfter(taking, NOW, { id: 'P-A', cap: { day: 50 } }) as Account;
    const next = accountAfter(first, NOW + DAY_MS, { id: 'P-B', cap: { day: 50 } }) as Account;
    expect(Object.keys(next.counters)).toEqual(['P-B']);
  });
});

describe('lots', () => {
  it('end with a month at least 30 days off, on every day of two years', () => {
    for (let day = 0; day < 730; day++) {
      const now = NOW + day * DAY_MS;
      expect(endOfMonth(earliestMonth(now)) - now).toBeGreaterThanOrEqual(NOTICE_MS);
      const earning = decideEarning(
        { ...taking },
        rule({ months: 2 }),
        { id: 'E', at: new Date(now).toISOString() },
        now,
      );
      const month = 'posting' in earning ? (Object.keys(earning.posting.account.lots)[0] ?? '') : '';
      expect(endOfMonth(month) - now).toBeGreaterThanOrEqual(NOTICE_MS);
    }
  });

  it('are taken oldest first', () => {
    const lots = { '2026-11': { points: 5 }, '2026-09': { points: 5 }, '2027-01': { points: 5 } };
    expect(takeOldest(lots, 7)).toEqual({ '2026-09': -5, '2026-11': -2 });
    expect(() => takeOldest(lots, 16)).toThrow('insufficient_points');
  });

  it('given back never expire sooner than the notice takes', () => {
    expect(giveBack({ '2026-01': -5, '2026-09': -5 }, 8, NOW)).toEqual({ '2026-09': 5, '2026-04': 3 });
    expect(() => giveBack({ '2026-09': -5 }, 6, NOW)).toThrow('larger_than_spent');
  });

  it('of three years of monthly awards fit the row', () => {
    let account = taking;
    for (let day = 0; day < 36 * 31; day++) {
      const now = NOW + day * DAY_MS;
      const event = { id: `E${day}`, at: new Date(now).toISOString() };
      const earning = decideEarning(account, rule({ months: 36 }), event, now);
      if ('posting' in earning) account = earning.posting.account;
    }
    expect(Object.keys(account.lots).length).toBeLessThanOrEqual(MOST_LOTS);
  });
});

describe('expiry', () => {
  const account: Account = { ...taking, balances: { material: 9 }, lots: { '2026-04': { points: 9 } } };
  const end = endOfMonth('2026-04');

  it('waits for the end of the month, a notice, and 30 days after it', () => {
    expect(() => expire(account, '2026-04', end)).toThrow('not_announced');
    const told = announceExpiry(account, '2026-04', new Date(end - 10 * DAY_MS).toISOString()) as Account;
    expect(() => expire(told, '2026-04', end - 1)).toThrow('too_early');
    expect(() => expire(told, '2026-04', end + 20 * DAY_MS - 1)).toThrow('too_early');
    expect(expire(told, '2026-04', end + 20 * DAY_MS).account).toMatchObject({
      balances: { material: 0 },
      lots: {},
    });
    expect(() => expire(told, '2026-05', end + 99 * DAY_MS)).toThrow('nothing_to_expire');
  });
});

describe('standing', () => {
  const shop: Account = {
    ...openAccount('O1', 'organisation'),
    version: 1,
    balances: { standing: points(8) },
  };
  const judge = (account: Account, count: number) =>
    decideEarning(
      account,
      rule({
        subject: 'organisation',
        currency: 'standing',
        trigger: 'inspection.failed',
        points: count,
        months: undefined,
      }),
      { id: 'E', at: at() },
      NOW,
    );

  it('falls by a rule, never below zero', () => {
    expect(judge(shop, -5)).toMatchObject({
      posting: { entry: { amount: -5, balance: 3, reason: 'penalty' } },
    });
    expect(judge(shop, -50)).toMatchObject({ posting: { entry: { amount: -8, balance: 0 } } });
    expect(judge({ ...shop, balances: { standing: 0 } }, -5)).toEqual({ because: 'nothing_to_take' });
  });
});
