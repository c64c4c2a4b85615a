import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { earn } from '../../functions/points/commands/earn.ts';
import { announceExpiry, expire } from '../../functions/points/commands/expire.ts';
import { openOrganisation } from '../../functions/points/commands/open-organisation.ts';
import {
  advanceReversal,
  proposeReversal,
  takeReversalEffect,
} from '../../functions/points/commands/reverse.ts';
import { refund, spend } from '../../functions/points/commands/spend.ts';
import { optIn, optOut } from '../../functions/points/commands/take-part.ts';
import { findAccount } from '../../functions/points/rows/account-rows.ts';
import { createBenefit, loadBenefit } from '../../functions/points/rows/benefit-rows.ts';
import { loadRule, putRules } from '../../functions/points/rows/rule-rows.ts';
import { statement } from '../../functions/points/statement.ts';
import { callsOf } from '../support/count-calls.ts';
import { balance, day, holder, ledgerAgrees, next, onDay, organisation, resident } from './ledger-steps.ts';
import { openWorld } from './world.ts';

beforeAll(() => openWorld('ledger'));
afterEach(ledgerAgrees);

const give = (holderId: string, points = 10) =>
  onDay(1, () => earn(resident({ points }), { holderId, event: { id: next('E'), at: day(1) } }));
const atShop = { merchantId: 'M1' };

test('earned points are spent, given back, and stand in the statement', async () => {
  const holderId = await holder();
  await give(holderId, 30);
  const spent = await onDay(2, () => spend({ operationId: next('op'), holderId, points: 12, for: atShop }));
  expect(spent).toEqual({ sequence: 2, balance: 18 });
  expect(await onDay(3, () => refund({ holderId, spent: 2, points: 5 }))).toEqual({
    sequence: 3,
    balance: 23,
  });
  const { entries } = await statement({ holderId, currency: 'material' });
  expect(entries.map(({ amount, balance, reason }) => [reason, amount, balance])).toEqual([
    ['refund', 5, 23],
    ['spend', -12, 18],
    ['earn', 30, 30],
  ]);
});

test('a statement of many pages has every entry once, newest first, each with its balance', async () => {
  const holderId = await holder();
  for (let i = 0; i < 23; i++) await give(holderId, i + 1);
  const seen: number[] = [];
  let running: number | undefined;
  for (let cursor: string | undefined, more = true; more; ) {
    const page = await statement({ holderId, currency: 'material', limit: 5, ...(cursor ? { cursor } : {}) });
    for (const entry of page.entries) {
      if (running !== undefined) expect(entry.balance).toBe(running);
      running = entry.balance - entry.amount;
      seen.push(entry.sequence);
    }
    cursor = page.nextCursor;
    more = cursor !== undefined;
  }
  expect(seen).toEqual(Array.from({ length: 23 }, (_, i) => 23 - i));
  expect(running).toBe(0);
});

test('one posting is one read and one transaction', async () => {
  const holderId = await holder();
  const { calls } = await callsOf(() => give(holderId));
  expect(calls).toEqual(['GetItemCommand', 'TransactWriteItemsCommand']);
  const rule = resident({ id: 'P-ONE-READ', budget: 1_000 });
  const budgeted = await callsOf(() =>
    onDay(1, () => earn(rule, { holderId, event: { id: next('E'), at: day(1) } })),
  );
  expect(budgeted.calls).toEqual(['BatchGetItemCommand', 'TransactWriteItemsCommand']);
});

test('taking part and leaving are one step each, any number of times, and leaving keeps what was earned', async () => {
  const holderId = await holder(10);
  expect(await onDay(1, () => optOut({ operationId: next('op'), holderId }))).toEqual({ takesPart: false });
  expect(await onDay(2, () => optOut({ operationId: next('op'), holderId }))).toEqual({ takesPart: false });
  expect(await balance(holderId)).toBe(10);
  await onDay(2, () => spend({ operationId: next('op'), holderId, points: 4, for: atShop }));
  await onDay(3, () => optIn({ operationId: next('op'), holderId, notice: 'v2' }));
  expect(await onDay(4, () => optIn({ operationId: next('op'), holderId, notice: 'v2' }))).toEqual({
    takesPart: true,
  });
  expect((await findAccount(holderId))?.optedInSince).toBe(day(3));
});

test('points expire once, after the month and the notice; whoever spends first keeps them', async () => {
  const holderId = await holder(10);
  const lot = { holderId, month: '2026-09' };
  await expect(onDay(300, () => expire(lot))).rejects.toThrow('not_announced');
  expect(await onDay(170, () => announceExpiry(lot))).toEqual({ announced: true });
  expect(await onDay(171, () => announceExpiry(lot))).toEqual({ announced: false });
  await expect(onDay(180, () => expire(lot))).rejects.toThrow('too_early');
  await onDay(190, () => spend({ operationId: next('op'), holderId, points: 4, for: atShop }));
  const first = await onDay(215, () => expire(lot));
  expect(await onDay(216, () => expire(lot))).toEqual(first);
  expect(await balance(holderId)).toBe(0);
});

test('a benefit leaves the shelf at its price and comes back with the refund', async () => {
  const holderId = await holder(50);
  const benefitId = next('B-');
  await createBenefit({
    id: benefitId,
    kind: 'daily_goods',
    name: { zh: '香皂', en: 'Soap' },
    points: 20 as never,
    stock: 2,
  });
  const redeem = (points: number) =>
    onDay(1, () => spend({ operationId: next('op'), holderId, points, for: { benefitId } }));
  await expect(redeem(19)).rejects.toThrow('price_changed');
  const { sequence } = await redeem(20);
  expect((await loadBenefit(benefitId)).stock).toBe(1);
  await onDay(2, () => refund({ holderId, spent: sequence, points: 20 }));
  expect((await loadBenefit(benefitId)).stock).toBe(2);
  expect(await balance(holderId)).toBe(50);
});

test('an organisation’s standing rises and falls by rule and stops at zero', async () => {
  const holderId = next('O');
  await openOrganisation(holderId);
  await openOrganisation(holderId);
  const judge = (points: number) =>
    onDay(1, () => earn(organisation(points), { holderId, event: { id: next('E'), at: day(1) } }));
  expect(await judge(8)).toMatchObject({ outcome: 'given', amount: 8 });
  expect(await judge(-5)).toMatchObject({ amount: -5 });
  expect(await judge(-5)).toMatchObject({ amount: -3 });
  expect(await judge(-5)).toEqual({ outcome: 'none', because: 'nothing_to_take' });
});

describe('an award made in error', () => {
  const proposal = (holderId: string) => ({
    holderId,
    currency: 'material' as const,
    reverses: 1,
    points: 40,
    reason: 'Counted for the wrong person',
    evidence: ['case 7'],
    proposedBy: 'S-A1',
  });

  test('is taken back after approval, notice and 15 days; what is gone is written off', async () => {
    const holderId = await holder(40);
    const key = { holderId, currency: 'material' as const, reverses: 1 };
    await onDay(1, () => proposeReversal(next('op'), proposal(holderId)));
    await expect(onDay(1, () => advanceReversal(key, 1, { action: 'approve', by: 'S-A1' }))).rejects.toThrow(
      'forbidden',
    );
    await onDay(1, () => advanceReversal(key, 1, { action: 'approve', by: 'S-B2' }));
    await onDay(2, () => advanceReversal(key, 2, { action: 'notice' }));
    await onDay(3, () => spend({ operationId: next('op'), holderId, points: 30, for: atShop }));
    await expect(onDay(16, () => takeReversalEffect(key))).rejects.toThrow('too_early');
    const done = await onDay(17, () => takeReversalEffect(key));
    expect(await onDay(18, () => takeReversalEffect(key))).toEqual(done);
    const { entries } = await statement({ holderId, currency: 'material', limit: 1 });
    expect(entries).toMatchObject([{ reason: 'reversal', amount: -10, writtenOff: 30, balance: 0 }]);
  });

  test('stays after an appeal that a third person grants', async () => {
    const holderId = await holder(40);
    const key = { holderId, currency: 'material' as const, reverses: 1 };
    await onDay(1, () => proposeReversal(next('op'), proposal(holderId)));
    await onDay(1, () => advanceReversal(key, 1, { action: 'approve', by: 'S-B2' }));
    await onDay(2, () => advanceReversal(key, 2, { action: 'notice' }));
    await onDay(3, () => advanceReversal(key, 3, { action: 'appeal', by: holderId, words: '我确实参加了' }));
    await expect(onDay(99, () => takeReversalEffect(key))).rejects.toThrow('illegal_transition');
    await onDay(4, () => advanceReversal(key, 4, { action: 'grant', by: 'S-C3' }));
    await expect(onDay(99, () => takeReversalEffect(key))).rejects.toThrow('illegal_transition');
    expect(await balance(holderId)).toBe(40);
  });
});

test('a rule’s next version changes what comes, never what was', async () => {
  const holderId = await holder();
  const first = resident({ id: 'P-CHANGING', points: 10 });
  await putRules([{ rule: first, at: day(0) }]);
  const event = { id: next('E'), at: day(0) };
  const given = await onDay(0, async () => earn(await loadRule('P-CHANGING'), { holderId, event }));
  const second = { ...resident({ id: 'P-CHANGING', points: 25 }), version: 2 };
  await putRules([{ rule: second, at: day(1) }]);
  await expect(putRules([{ rule: { ...first, version: 2 }, at: day(1) }])).rejects.toThrow('stale_version');
  expect(await onDay(1, async () => earn(await loadRule('P-CHANGING'), { holderId, event }))).toEqual(given);
  await onDay(1, async () =>
    earn(await loadRule('P-CHANGING'), { holderId, event: { id: next('E'), at: day(1) } }),
  );
  const { entries } = await statement({ holderId, currency: 'material' });
  expect(entries).toMatchObject([
    { amount: 25, ruleVersion: 2 },
    { amount: 10, ruleVersion: 1 },
  ]);
});
