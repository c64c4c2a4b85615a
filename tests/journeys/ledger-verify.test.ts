import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, expect, test } from 'vitest';
import { earn } from '../../functions/points/commands/earn.ts';
import {
  advanceReversal,
  proposeReversal,
  takeReversalEffect,
} from '../../functions/points/commands/reverse.ts';
import { refund, spend } from '../../functions/points/commands/spend.ts';
import type { Currency } from '../../functions/points/domain/entry.ts';
import { handler as nightly } from '../../functions/points/handlers/verify-ledger.ts';
import { createBenefit } from '../../functions/points/rows/benefit-rows.ts';
import { verifyLedger } from '../../functions/points/verify/verify-ledger.ts';
import { table, tableName } from '../../functions/shared/table/client.ts';
import { type Key, keys } from '../../functions/shared/table/keys.ts';
import { day, holder, next, onDay, resident } from './ledger-steps.ts';
import { openWorld } from './world.ts';

type Row = Record<string, unknown>;
const TableName = tableName;
/** Past every command: a hand in the table. */
const read = async (Key: Key): Promise<Row> =>
  (await table().send(new GetCommand({ TableName: TableName(), Key, ConsistentRead: true }))).Item ?? {};
const write = (Item: Row) => table().send(new PutCommand({ TableName: TableName(), Item }));
const remove = (Key: Key) => table().send(new DeleteCommand({ TableName: TableName(), Key }));
const change = async (Key: Key, fields: Row) => write({ ...(await read(Key)), ...fields });
const entry = (holderId: string, sequence: number, currency: Currency = 'material') =>
  keys.accountEntry(holderId, currency, sequence);
const account = keys.account;

/** 1 earned 30, 2 spent 10, 3 given back 4, 4 earned 30. */
let id = '';
beforeEach(async () => {
  // Each corruption is looked for alone.
  await openWorld('ledger-verify');
  id = await holder(30);
  const { sequence } = await onDay(1, () =>
    spend({ operationId: next('op'), holderId: id, points: 10, for: { merchantId: 'M1' } }),
  );
  await onDay(2, () => refund({ holderId: id, spent: sequence, points: 4 }));
  await onDay(3, () =>
    earn(resident({ points: 30 }), { holderId: id, event: { id: next('E'), at: day(3) } }),
  );
});

/** The ledger reversed lawfully what was its first entry. */
async function reversed(): Promise<Key> {
  const key = { holderId: id, currency: 'material' as const, reverses: 1 };
  const proposal = {
    ...key,
    points: 30,
    reason: 'Counted twice by mistake',
    evidence: ['7'],
    proposedBy: 'S-A1',
  };
  await onDay(4, () => proposeReversal(next('op'), proposal));
  await onDay(4, () => advanceReversal(key, 1, { action: 'approve', by: 'S-B2' }));
  await onDay(4, () => advanceReversal(key, 2, { action: 'notice' }));
  await onDay(20, () => takeReversalEffect(key));
  return keys.accountReversal(id, 'material', 1);
}

const CORRUPTIONS: [string, string, () => Promise<unknown>][] = [
  [
    'a balance somebody raised',
    'balance_differs',
    () => change(account(id), { balances: { contribution: 0, material: 1_000 } }),
  ],
  [
    'a balance below zero',
    'below_zero',
    () => change(account(id), { balances: { contribution: 0, material: -1 } }),
  ],
  ['an entry whose amount was changed', 'foreign_leg', () => change(entry(id, 1), { amount: 31 })],
  [
    'a posting that does not sum to zero',
    'not_zero_sum',
    () =>
      change(entry(id, 1), {
        legs: [
          { account: id, amount: 30 },
          { account: 'system:issuance', amount: -29 },
        ],
      }),
  ],
  [
    'a posting to another person',
    'foreign_leg',
    () =>
      change(entry(id, 2), {
        legs: [
          { account: id, amount: -10 },
          { account: 'H-FRIEND', amount: 10 },
        ],
      }),
  ],
  ['an entry that was removed', 'sequence_gap', () => remove(entry(id, 2))],
  ['the last entry removed', 'sequence_gap', () => remove(entry(id, 4))],
  [
    'a number used twice',
    'sequence_twice',
    async () => write({ ...(await read(entry(id, 2))), ...entry(id, 77) }),
  ],
  ['a running balance that lies', 'running_balance', () => change(entry(id, 3), { balance: 25 })],
  ['an entry dated back', 'time_back', () => change(entry(id, 4), { at: day(1) })],
  ['a resident’s penalty', 'resident_loses', () => change(entry(id, 2), { reason: 'penalty' })],
  ['a resident’s negative award', 'resident_loses', () => change(entry(id, 2), { reason: 'earn' })],
  ['a fraction of a point', 'malformed_entry', () => change(entry(id, 1), { amount: 0.5 })],
  ['more points than there are', 'malformed_account', () => change(account(id), { version: 'many' })],
  ['an account that was removed', 'no_account', () => remove(account(id))],
  [
    'an event that earned twice',
    'earned_twice',
    async () => {
      const { ruleId, eventId } = await read(entry(id, 1));
      await change(entry(id, 4), { ruleId, eventId });
    },
  ],
  ['an award from before taking part', 'outside_opt_in', () => change(entry(id, 4), { eventAt: day(-1) })],
  [
    'an award after leaving',
    'outside_opt_in',
    () => change(keys.accountOptIn(id, day(0)), { until: day(2) }),
  ],
  [
    'an interval that ended on one side only',
    'opt_in_differs',
    () => change(keys.accountOptIn(id, day(0)), { until: day(9) }),
  ],
  ['an interval that was removed', 'opt_in_differs', () => remove(keys.accountOptIn(id, day(0)))],
  ['a lot that grew', 'lots_differ', () => change(account(id), { lots: { '2026-09': { points: 99 } } })],
  [
    'a lot whose expiry was moved',
    'lots_differ',
    () => change(account(id), { lots: { '2026-10': { points: 54 } } }),
  ],
  ['a refund larger than its spend', 'refund_too_large', () => change(entry(id, 2), { amount: -3 })],
  [
    'a reversal larger than its original',
    'reversal_too_large',
    async () => {
      await reversed();
      await change(entry(id, 5), { writtenOff: 1 });
    },
  ],
  [
    'a reversal of a spend',
    'reversal_unfounded',
    async () => {
      await reversed();
      await change(entry(id, 5), { reverses: 2 });
    },
  ],
  [
    'a reversal that nobody else approved',
    'reversal_unlawful',
    async () => {
      await change(await reversed(), { approvedBy: 'S-A1' });
    },
  ],
  [
    'a reversal that did not wait',
    'reversal_unlawful',
    async () => {
      await change(await reversed(), { noticedAt: day(6) });
    },
  ],
  [
    'stock below zero',
    'stock_below_zero',
    async () => {
      await createBenefit({
        id: 'B-X',
        kind: 'sport',
        name: { zh: '票', en: 'Ticket' },
        points: 5 as never,
        stock: 0,
      });
      await table().send(
        new UpdateCommand({
          TableName: TableName(),
          Key: keys.benefit('B-X'),
          UpdateExpression: 'ADD stock :one',
          ExpressionAttributeValues: { ':one': -1 },
        }),
      );
    },
  ],
  [
    'a budget that forgot an award',
    'budget_differs',
    async () => {
      const rule = resident({ id: 'P-BUDGET', budget: 4_000 });
      await onDay(5, () => earn(rule, { holderId: id, event: { id: next('E'), at: day(5) } }));
      for (let shard = 0; shard < 4; shard++) {
        const key = keys.budget('P-BUDGET', '2026-03', shard);
        if ((await read(key)).given) await change(key, { given: 3 });
      }
    },
  ],
];

test('what commands wrote agrees, and the whole ledger sums to zero', async () => {
  await reversed();
  const { differences, sums, accounts, entries } = await verifyLedger();
  expect(differences).toEqual([]);
  expect([accounts, entries]).toEqual([1, 5]);
  expect(sums).toEqual({ holders: 24, 'system:issuance': -30, 'system:settlement': 6 });
  expect(await nightly()).toEqual({ accounts: 1, entries: 5 });
});

test.each(CORRUPTIONS)('%s is found: %s', async (_, what, corrupt) => {
  await corrupt();
  const { differences } = await verifyLedger();
  expect(differences.map((difference) => difference.what)).toContain(what);
  await expect(nightly()).rejects.toThrow(/the ledger has \d+ differences/);
});
