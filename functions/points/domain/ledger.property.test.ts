import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../shared/errors.ts';
import { type Account, openAccount } from './account.ts';
import { pointsSchema } from './amount.ts';
import { DAY_MS } from './calendar.ts';
import { checkAccount } from './check-account.ts';
import { decideEarning } from './earn.ts';
import { type Entry, sumOf } from './entry.ts';
import { announceExpiry, expire } from './expire.ts';
import type { Posting } from './post.ts';
import { advance, propose, type Reversal, takeEffect } from './reversal.ts';
import { ruleSchema } from './rule.ts';
import { refund, spend } from './spend.ts';
import { type OptIn, optIn, optOut } from './take-part.ts';

const START = Date.parse('2026-03-01T00:00:00Z');
const HOLDER = 'H1';
const text = { zh: '规则', en: 'Rule' };
const ruleOf = (currency: 'contribution' | 'material', points: number) =>
  ruleSchema.parse({
    id: 'P-X',
    trigger: 'report.solved',
    approval: 'automatic',
    subject: 'resident',
    text,
    points,
    currency,
    ...(currency === 'material' ? { months: 2 } : {}),
  });

const size = fc.integer({ min: 1, max: 500 });
const pick = fc.nat({ max: 20 });
const command = fc.oneof(
  fc.record({ do: fc.constant('wait' as const), days: fc.constantFrom(1, 16, 40, 100, -1 / 24) }),
  fc.record({
    do: fc.constantFrom('opt in' as const, 'opt in' as const, 'opt in' as const, 'opt out' as const),
  }),
  fc.record({
    do: fc.constant('earn' as const),
    currency: fc.constantFrom('contribution' as const, 'material' as const),
    points: size,
    late: fc.constantFrom(0, 0, 0, 1, 20),
  }),
  fc.record({ do: fc.constant('spend' as const), points: fc.integer({ min: 1, max: 90 }) }),
  fc.record({ do: fc.constant('refund' as const), pick, points: size }),
  fc.record({ do: fc.constantFrom('announce' as const, 'expire' as const) }),
  fc.record({ do: fc.constant('expire' as const) }),
  fc.record({ do: fc.constant('reverse' as const), pick, points: size }),
  fc.record({ do: fc.constant('take effect' as const), pick }),
);
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never;

/** The rows a holder would have after some commands, kept in memory. */
class Book {
  now = START;
  account: Account = openAccount(HOLDER, 'resident');
  readonly entries: Entry[] = [];
  readonly optIns: OptIn[] = [];
  readonly reversals: Reversal[] = [];
  readonly refunded = new Set<number>();
  get at() {
    return new Date(this.now).toISOString();
  }
  keep({ account, entry }: Posting) {
    this.account = account;
    this.entries.push(entry);
  }
  rows() {
    return [
      { sk: 'ACCOUNT', ...this.account },
      ...this.entries.map((entry) => ({ sk: `ENTRY#${entry.currency}#${entry.sequence}`, ...entry })),
      ...this.optIns.map((each) => ({ sk: `OPTIN#${each.from}`, ...each })),
      ...this.reversals.map((each) => ({ sk: `REVERSAL#${each.currency}#${each.reverses}`, ...each })),
    ];
  }
}

function reverse(book: Book, original: Entry | undefined, points: number): void {
  if (!original) return;
  const { currency, sequence } = original;
  if (book.reversals.some((each) => each.currency === currency && each.reverses === sequence)) return;
  const proposal = {
    holderId: HOLDER,
    currency,
    reverses: sequence,
    points: pointsSchema.parse(points),
    reason: 'counted twice by mistake',
    evidence: ['case 7'],
    proposedBy: 'S-A1',
  };
  const proposed = propose(original, proposal, book.at);
  const approved = advance(proposed, { action: 'approve', by: 'S-B2' }, book.at);
  book.reversals.push(advance(approved, { action: 'notice' }, book.at));
}

function run(book: Book, command: Command): void {
  const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];
  switch (command.do) {
    case 'wait':
      book.now += command.days * DAY_MS;
      return;
    case 'opt in': {
      const account = optIn(book.account, HOLDER, book.at);
      if (!account) return;
      book.account = account;
      book.optIns.push({ from: account.at, notice: 'v1' });
      return;
    }
    case 'opt out': {
      const running = book.optIns.at(-1);
      const account = optOut(book.account, book.at);
      if (!account || !running) return;
      book.account = account;
      running.until = account.at;
      return;
    }
    case 'earn': {
      const event = {
        id: `E${book.entries.length}`,
        at: new Date(book.now - command.late * DAY_MS).toISOString(),
      };
      const earning = decideEarning(book.account, ruleOf(command.currency, command.points), event, book.now);
      if ('posting' in earning) book.keep(earning.posting);
      return;
    }
    case 'spend':
      book.keep(spend(book.account, pointsSchema.parse(command.points), { merchantId: 'M1' }, book.at));
      return;
    case 'refund': {
      const spent = at(book.entries, command.pick);
      if (!spent || book.refunded.has(spent.sequence)) return;
      book.keep(refund(book.account, spent, pointsSchema.parse(command.points), book.now));
      book.refunded.add(spent.sequence);
      return;
    }
    case 'announce':
    case 'expire': {
      const month = Object.keys(book.account.lots).sort()[0];
      if (!month) return;
      if (command.do === 'expire') book.keep(expire(book.account, month, book.now));
      else book.account = announceExpiry(book.account, month, book.at) ?? book.account;
      return;
    }
    case 'reverse':
      reverse(book, at(book.entries, command.pick), command.points);
      return;
    case 'take effect': {
      const reversal = at(book.reversals, command.pick);
      const original = book.entries.find(
        (each) => each.currency === reversal?.currency && each.sequence === reversal.reverses,
      );
      if (!reversal || !original) return;
      const done = takeEffect(reversal, book.account, original, book.now);
      book.reversals.splice(book.reversals.indexOf(reversal), 1, done.reversal);
      book.keep(done.posting);
    }
  }
}

describe('after any sequence of commands', () => {
  it('every posting sums to zero, no balance is below zero, and statement, lots and balance agree', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(fc.array(command, { maxLength: 80, size: 'max' }), (commands) => {
        const book = new Book();
        run(book, { do: 'opt in' });
        for (const each of commands) {
          try {
            run(book, each);
          } catch (error) {
            if (!(error instanceof DomainError)) throw error;
          }
          const { balances, lots } = book.account;
          for (const balance of Object.values(balances)) expect(balance).toBeGreaterThanOrEqual(0);
          expect(Object.values(lots).reduce((sum, lot) => sum + lot.points, 0)).toBe(balances.material);
        }
        for (const entry of book.entries) {
          expect(sumOf(entry.legs)).toBe(0);
          seen.set(entry.reason, (seen.get(entry.reason) ?? 0) + 1);
        }
        expect(checkAccount(`ACCOUNT#${HOLDER}`, book.rows())).toEqual([]);
      }),
      { numRuns: 500 },
    );
    // Or it would have proved nothing about the ones that never came.
    for (const reason of ['earn', 'spend', 'refund', 'expire', 'reversal'])
      expect(seen.get(reason) ?? 0, reason).toBeGreaterThan(0);
  });
});
