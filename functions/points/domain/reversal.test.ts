import { describe, expect, it } from 'vitest';
import { openAccount } from './account.ts';
import { points } from './amount.ts';
import { DAY_MS } from './calendar.ts';
import type { Entry } from './entry.ts';
import { type Posting, post } from './post.ts';
import { advance, proposalSchema, propose, type Reversal, type Step, takeEffect } from './reversal.ts';
import { checkStates, REVERSAL_TRANSITIONS } from './reversal-states.ts';

const START = Date.parse('2026-03-01T00:00:00Z');
const at = (days = 0) => new Date(START + days * DAY_MS).toISOString();
const byRule = { ruleId: 'P-X', ruleVersion: 1, eventId: 'E1', eventAt: at() };

const awarded: Posting = post(
  openAccount('H1', 'resident'),
  {
    kind: 'resident',
    currency: 'material',
    reason: 'earn',
    credit: points(50),
    lots: { '2026-09': 50 },
    ...byRule,
  },
  at(),
);
const proposal = proposalSchema.parse({
  holderId: 'H1',
  currency: 'material',
  reverses: 1,
  points: 50,
  reason: 'The event was counted for the wrong person',
  evidence: ['case 7'],
  proposedBy: 'S-A1',
});
const proposed = propose(awarded.entry, proposal, at());
const go = (reversal: Reversal, ...steps: Step[]) =>
  steps.reduce((before, step) => advance(before, step, at()), reversal);
const approve: Step = { action: 'approve', by: 'S-B2' };
const noticed = go(proposed, approve, { action: 'notice' });
const appealed = go(noticed, { action: 'appeal', by: 'H1', words: 'I was there' });
const spendAll = (count: 20 | 50): Posting =>
  post(
    awarded.account,
    {
      kind: 'resident',
      currency: 'material',
      reason: 'spend',
      debit: points(count),
      lots: { '2026-09': -count },
      for: 'merchant:M1',
      counter: 'system:settlement',
    },
    at(),
  );

describe('a reversal', () => {
  it.each([
    ['without a reason', { reason: ' ' }],
    ['without evidence', { evidence: [] }],
    ['of nothing', { points: 0 }],
    ['of a negative number', { points: -5 }],
    ['with a field nobody knows', { effectiveAt: at() }],
  ])('%s is refused', (_, change) => {
    expect(proposalSchema.safeParse({ ...proposal, ...change }).success).toBe(false);
  });

  it('is never larger than its original', () => {
    expect(() => propose(awarded.entry, { ...proposal, points: points(51) }, at())).toThrow(
      'larger_than_original',
    );
  });

  it('is never of a reversal, a spend, a refund or an expiry', () => {
    const done = takeEffect(noticed, awarded.account, awarded.entry, START + 15 * DAY_MS);
    const others: Entry[] = [done.posting.entry, spendAll(20).entry];
    for (const entry of others) expect(() => propose(entry, proposal, at())).toThrow('not_reversible');
  });

  it('is approved by another person', () => {
    expect(() => go(proposed, { action: 'approve', by: 'S-A1' })).toThrow('forbidden');
    expect(go(proposed, approve).state).toBe('approved');
  });

  it('has an appeal that only the holder makes and a third person decides', () => {
    expect(() => go(noticed, { action: 'appeal', by: 'H2', words: 'x' })).toThrow('forbidden');
    for (const by of ['S-A1', 'S-B2'])
      for (const action of ['uphold', 'grant'] as const)
        expect(() => go(appealed, { action, by })).toThrow('forbidden');
    expect(go(appealed, { action: 'grant', by: 'S-C3' }).state).toBe('dropped');
  });

  it('takes effect 15 days after its notice and not a millisecond sooner, appeal or none', () => {
    const upheld = go(appealed, { action: 'uphold', by: 'S-C3' });
    for (const ready of [noticed, upheld]) {
      expect(() => takeEffect(ready, awarded.account, awarded.entry, START + 15 * DAY_MS - 1)).toThrow(
        'too_early',
      );
      const { reversal, posting } = takeEffect(ready, awarded.account, awarded.entry, START + 15 * DAY_MS);
      expect(reversal.state).toBe('effective');
      expect(posting.account.balances.material).toBe(0);
    }
  });

  it.each([
    ['proposed', proposed],
    ['approved', go(proposed, approve)],
    ['appealed', appealed],
    ['dropped', go(appealed, { action: 'grant', by: 'S-C3' })],
  ])('does not take effect while %s, however long it waits', (_, reversal) => {
    expect(() => takeEffect(reversal, awarded.account, awarded.entry, START + 9_999 * DAY_MS)).toThrow(
      'illegal_transition',
    );
  });

  it.each([
    [20, -30, 20],
    [50, 0, 50],
  ] as const)('after %d of 50 were spent takes %d and writes %d off', (spent, amount, writtenOff) => {
    const { account } = spendAll(spent);
    const { posting } = takeEffect(noticed, account, awarded.entry, START + 20 * DAY_MS);
    expect(posting.entry).toMatchObject({ amount, writtenOff, balance: 0 });
    expect(posting.entry.legs).toContainEqual({ account: 'system:write-off', amount: -writtenOff });
  });
});

describe('the table of states', () => {
  it.each([
    [
      'an end that can be left',
      { reopen: { from: ['dropped'], to: 'proposed', by: 'anyone' } },
      'must be final',
    ],
    [
      'effect by hand',
      { take_effect: { from: ['noticed', 'upheld'], to: 'effective', by: 'anyone' } },
      'the clock',
    ],
    [
      'effect without notice',
      { hurry: { from: ['approved'], to: 'effective', by: 'clock' } },
      'without notice',
    ],
    [
      'a state without a way in',
      { appeal: { from: ['noticed'], to: 'dropped', by: 'holder' } },
      'cannot be reached',
    ],
  ])('with %s does not load', (_, change, words) => {
    const table = { ...REVERSAL_TRANSITIONS, ...change } as Parameters<typeof checkStates>[0];
    expect(() => checkStates(table)).toThrow(words);
  });
});
