import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { earn } from '../../functions/points/commands/earn.ts';
import {
  advanceReversal,
  proposeReversal,
  takeReversalEffect,
} from '../../functions/points/commands/reverse.ts';
import { refund, spend } from '../../functions/points/commands/spend.ts';
import { optIn, optOut } from '../../functions/points/commands/take-part.ts';
import { type Account, openAccount } from '../../functions/points/domain/account.ts';
import type { Entry } from '../../functions/points/domain/entry.ts';
import { loadAccount, postingSteps } from '../../functions/points/rows/account-rows.ts';
import { createBenefit } from '../../functions/points/rows/benefit-rows.ts';
import { statement } from '../../functions/points/statement.ts';
import { commit } from '../../functions/shared/kernel/commit.ts';
import { changingNothing } from './invariants.ts';
import { day, holder, ledgerAgrees, next, onDay, resident } from './ledger-steps.ts';
import { openWorld } from './world.ts';

beforeAll(() => openWorld('ledger-bad'));
afterAll(ledgerAgrees);

const NOT_POINTS = [
  0,
  -1,
  -0.5,
  0.5,
  1e18,
  1_000_001,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '5',
  '',
  null,
] as number[];
const atShop = { merchantId: 'M1' };
const refused = (code: string, work: () => Promise<unknown>) =>
  changingNothing(() => expect(work()).rejects.toThrow(code));

describe.each(NOT_POINTS)('%j points', (points) => {
  test('cannot be spent, given back or reversed', async () => {
    const holderId = await holder(20);
    const { sequence } = await spend({ operationId: next('op'), holderId, points: 5, for: atShop });
    await refused('invalid_request', () => spend({ operationId: next('op'), holderId, points, for: atShop }));
    await refused('invalid_request', () => refund({ holderId, spent: sequence, points }));
    await refused('invalid_request', () => proposeReversal(next('op'), proposal(holderId, points)));
  });
});

const proposal = (holderId: string, points: number, reverses = 1) => ({
  holderId,
  currency: 'material' as const,
  reverses,
  points,
  reason: 'Counted for the wrong person',
  evidence: ['case 7'],
  proposedBy: 'S-A1',
});

describe('a reversal', () => {
  test('larger than its original is refused', async () => {
    const holderId = await holder(20);
    await refused('larger_than_original', () => proposeReversal(next('op'), proposal(holderId, 21)));
  });

  test('happens once, and is not itself reversed', async () => {
    const holderId = await holder(20);
    const key = { holderId, currency: 'material' as const, reverses: 1 };
    await onDay(1, () => proposeReversal(next('op'), proposal(holderId, 20)));
    await refused('reversed_before', () => proposeReversal(next('op'), proposal(holderId, 5)));
    await onDay(1, () => advanceReversal(key, 1, { action: 'approve', by: 'S-B2' }));
    await refused('stale_version', () => advanceReversal(key, 1, { action: 'approve', by: 'S-C3' }));
    await onDay(1, () => advanceReversal(key, 2, { action: 'notice' }));
    const { sequence } = await onDay(16, () => takeReversalEffect(key));
    await refused('reversed_before', () => proposeReversal(next('op'), proposal(holderId, 5)));
    await refused('not_reversible', () => proposeReversal(next('op'), proposal(holderId, 5, sequence)));
    await refused('not_found', () => proposeReversal(next('op'), proposal(holderId, 5, 99)));
  });
});

describe('a refund', () => {
  test('is of a spend, and at most of what was spent', async () => {
    const holderId = await holder(20);
    const { sequence } = await spend({ operationId: next('op'), holderId, points: 5, for: atShop });
    await refused('larger_than_spent', () => refund({ holderId, spent: sequence, points: 6 }));
    await refused('not_refundable', () => refund({ holderId, spent: 1, points: 6 }));
    await refused('not_found', () => refund({ holderId, spent: 77, points: 1 }));
  });
});

describe('an award', () => {
  const give = (holderId: string, at: number) =>
    earn(resident(), { holderId, event: { id: next('E'), at: day(at) } });

  test('is not given before, after or between times of taking part', async () => {
    const holderId = next('H');
    const nothing = { outcome: 'none', because: 'not_opted_in' };
    expect(await onDay(0, () => give(holderId, 0))).toEqual({ outcome: 'none', because: 'no_account' });
    await onDay(1, () => optIn({ operationId: next('op'), holderId, notice: 'v1' }));
    expect(await onDay(2, () => give(holderId, 0))).toEqual(nothing);
    await onDay(4, () => optOut({ operationId: next('op'), holderId }));
    expect(await onDay(5, () => give(holderId, 3))).toEqual(nothing);
    await onDay(6, () => optIn({ operationId: next('op'), holderId, notice: 'v1' }));
    for (const at of [0, 3, 5]) expect(await onDay(7, () => give(holderId, at))).toEqual(nothing);
    expect(await onDay(7, () => give(holderId, 8))).toMatchObject({ because: 'in_future' });
    expect(await onDay(7, () => give(holderId, 7))).toMatchObject({ outcome: 'given' });
  });

  test('for an event of another holder or another time is no repetition', async () => {
    const [holderId, other] = [await holder(), await holder()];
    const event = { id: next('E'), at: day(0) };
    await onDay(0, () => earn(resident(), { holderId, event }));
    await refused('idempotency_mismatch', () => earn(resident(), { holderId: other, event }));
    await refused('idempotency_mismatch', () =>
      earn(resident(), { holderId, event: { ...event, at: day(1) } }),
    );
  });

  test.each([
    ['', day(0)],
    ['a#b', day(0)],
    ['E1', 'yesterday'],
    ['E1', ''],
  ])('for event %j at %j is refused', async (id, at) => {
    await refused('invalid_request', () => earn(resident(), { holderId: 'H1', event: { id, at } }));
  });
});

describe('a resident’s loss that is no spend, expiry or reversal', () => {
  /** What a careless caller could hand to the write path, with every type cast away. */
  const raw = (account: Account, entry: object) => {
    const sequence = (account.sequences.material ?? 0) + 1;
    const next = {
      ...account,
      version: account.version + 1,
      balances: { ...account.balances, material: 15 },
    };
    const written = {
      holderId: account.holderId,
      currency: 'material',
      sequence,
      amount: -5,
      balance: 15,
      ...entry,
    };
    return postingSteps({ account: next as Account, entry: written as unknown as Entry });
  };

  test.each([
    ['a penalty', { kind: 'resident', reason: 'penalty' }],
    ['a negative award', { kind: 'resident', reason: 'earn' }],
    ['a negative refund', { kind: 'resident', reason: 'refund' }],
    ['a penalty that says it is an organisation’s', { kind: 'organisation', reason: 'penalty' }],
  ])('is refused by the database: %s', async (_, entry) => {
    const account = await loadAccount(await holder(20));
    await refused('resident_cannot_lose', () => commit({ steps: raw(account, entry) }));
  });

  test('is refused even when the account is said to be an organisation’s', async () => {
    const account = { ...(await loadAccount(await holder(20))), kind: 'organisation' as const };
    await refused('resident_cannot_lose', () => commit({ steps: raw(account, { reason: 'penalty' }) }));
  });

  test('larger than the stored balance is refused, whatever the caller believes', async () => {
    const account = await loadAccount(await holder(20));
    const entry = { kind: 'resident', reason: 'spend', amount: -25 };
    await refused('insufficient_points', () => commit({ steps: raw(account, entry) }));
  });

  test('on an account that is not there is refused', async () => {
    const account = { ...openAccount('H-NOBODY', 'resident'), version: 1 };
    await refused('stale_version', () =>
      commit({ steps: raw(account, { kind: 'resident', reason: 'spend' }) }),
    );
  });
});

test('a benefit that names a refused area is not created', async () => {
  const benefit = { id: 'B-SCHOOL', kind: 'culture' as const, points: 5 as never, stock: 1 };
  await refused('入学', () => createBenefit({ ...benefit, name: { zh: '优先入学', en: 'Ticket' } }));
});

test('a statement’s cursor opens nothing but the list it came from', async () => {
  const [holderId, other] = [await holder(5), await holder(5)];
  await spend({ operationId: next('op'), holderId, points: 1, for: atShop });
  const { nextCursor = '' } = await statement({ holderId, currency: 'material', limit: 1 });
  expect((await statement({ holderId, currency: 'material', cursor: nextCursor })).entries).toHaveLength(1);
  for (const ask of [
    { holderId: other, currency: 'material', cursor: nextCursor },
    { holderId, currency: 'contribution', cursor: nextCursor },
    { holderId, currency: 'material', cursor: `${nextCursor}x` },
  ] as const)
    await expect(statement(ask)).rejects.toThrow('invalid_cursor');
  for (const limit of [0, 101, 1e6, 1.5])
    await expect(statement({ holderId, currency: 'material', limit })).rejects.toThrow('invalid_request');
});
