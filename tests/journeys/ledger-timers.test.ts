import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openOrganisation } from '../../functions/points/commands/open-organisation.ts';
import { advanceReversal, proposeReversal } from '../../functions/points/commands/reverse.ts';
import { refund, spend } from '../../functions/points/commands/spend.ts';
import { optIn, optOut } from '../../functions/points/commands/take-part.ts';
import { handler as tick } from '../../functions/points/handlers/run-points-timers.ts';
import { findAccount } from '../../functions/points/rows/account-rows.ts';
import { statement } from '../../functions/points/statement.ts';
import { runTimers } from '../../functions/points/timers/run-timers.ts';
import { verifyLedger } from '../../functions/points/verify/verify-ledger.ts';
import { table, tableName } from '../../functions/shared/table/client.ts';
import { allRows, changingNothing } from './invariants.ts';
import { balance, day, holder, ledgerAgrees, next, onDay } from './ledger-steps.ts';
import { openWorld } from './world.ts';

beforeEach(() => openWorld('ledger-timers'));
afterEach(ledgerAgrees);

const due = async () => (await allRows()).filter(({ type }) => type === 'points-due');
const reasons = async (holderId: string) =>
  (await statement({ holderId, currency: 'material' })).entries.map(({ reason, amount }) => [reason, amount]);
const noticed = async (holderId: string) => (await findAccount(holderId))?.lots['2026-09']?.noticedAt;
const shop = { merchantId: 'M1' };

describe('material points', () => {
  // Given on 2 March for six months: they end with September, day 212.
  test('are announced 45 days before they go, and go at the end of the month, by the clock alone', async () => {
    const holderId = await holder(30);
    let announced: string | undefined;
    for (let at = 1; at <= 220; at++) {
      await onDay(at, tick);
      announced ??= await noticed(holderId);
      if (at < 212) expect(await balance(holderId), `day ${at}`).toBe(30);
    }
    expect(await balance(holderId)).toBe(0);
    expect(await reasons(holderId)).toEqual([
      ['expire', -30],
      ['earn', 30],
    ]);
    expect(announced && day(212 - 30) > announced && announced >= day(212 - 46)).toBe(true);
  });

  test('go once, however many ticks run at once and how often', async () => {
    const holderId = await holder(30);
    const many = () => Promise.all(Array.from({ length: 8 }, () => runTimers()));
    for (const at of [180, 180, 211, 213, 213, 214, 250]) {
      const told = await onDay(at, many);
      expect(told.map(({ failed }) => failed)).toEqual(Array.from({ length: 8 }, () => 0));
    }
    expect(await reasons(holderId)).toHaveLength(2);
    expect(await due()).toHaveLength(1);
  });

  test('whose notice comes late go thirty days after it, not at the end of the month', async () => {
    const holderId = await holder(30);
    await onDay(213, tick);
    for (const at of [214, 230, 242]) {
      await onDay(at, tick);
      expect(await balance(holderId)).toBe(30);
    }
    await onDay(244, tick);
    expect(await balance(holderId)).toBe(0);
  });

  test('that come back by a refund are kept for thirty days at least, also after leaving', async () => {
    const holderId = await holder(30);
    const { sequence } = await onDay(5, () =>
      spend({ operationId: next('op'), holderId, points: 30, for: shop }),
    );
    await onDay(6, () => optOut({ operationId: next('op'), holderId }));
    await onDay(205, () => refund({ holderId, spent: sequence, points: 30 }));
    for (let at = 206; at <= 240; at += 2) await onDay(at, tick);
    expect(await balance(holderId)).toBe(30);
    for (let at = 242; at <= 300; at += 2) await onDay(at, tick);
    expect(await balance(holderId)).toBe(0);
  });

  test('are looked at twice a month at most where there is nothing to do, with one appointment a holder', async () => {
    await openOrganisation(next('O'));
    await holder();
    const id = await holder();
    await onDay(20, () => optOut({ operationId: next('op'), holderId: id }));
    await onDay(21, () => optIn({ operationId: next('op'), holderId: id, notice: 'v1' }));
    let kept = 0;
    for (let at = 1; at <= 140; at++) kept += (await onDay(at, runTimers)).kept;
    expect(kept).toBeLessThanOrEqual(2 * 10);
    expect(await due()).toHaveLength(2);
    await changingNothing(() => onDay(140, tick));
  });
});

describe('a reversal', () => {
  const key = (holderId: string) => ({ holderId, currency: 'material' as const, reverses: 1 });
  const noticedOn = async (at: number): Promise<string> => {
    const holderId = await holder(40);
    const proposal = {
      ...key(holderId),
      points: 40,
      reason: 'Counted for the wrong person',
      evidence: ['case 7'],
      proposedBy: 'S-A1',
    };
    await onDay(at, () => proposeReversal(next('op'), proposal));
    await onDay(at, () => advanceReversal(key(holderId), 1, { action: 'approve', by: 'S-B2' }));
    await onDay(at, () => advanceReversal(key(holderId), 2, { action: 'notice' }));
    return holderId;
  };
  const step = (holderId: string, at: number, version: number, what: Parameters<typeof advanceReversal>[2]) =>
    onDay(at, () => advanceReversal(key(holderId), version, what));

  test('takes effect once, fifteen days after its notice and not before', async () => {
    const holderId = await noticedOn(2);
    for (const at of [2, 10, 16.9]) await onDay(at, tick);
    expect(await balance(holderId)).toBe(40);
    await onDay(17.1, () => Promise.all([runTimers(), runTimers(), runTimers()]));
    await onDay(18, tick);
    expect(await reasons(holderId)).toEqual([
      ['reversal', -40],
      ['earn', 40],
    ]);
    expect(await due()).toHaveLength(1);
  });

  test('that is appealed against waits for the decision, and takes effect when it is upheld', async () => {
    const holderId = await noticedOn(2);
    await step(holderId, 5, 3, { action: 'appeal', by: holderId, words: '我确实参加了' });
    expect(await due()).toHaveLength(1);
    await onDay(40, tick);
    expect(await balance(holderId)).toBe(40);
    await step(holderId, 41, 4, { action: 'uphold', by: 'S-C3' });
    await onDay(41.1, tick);
    expect(await balance(holderId)).toBe(0);
  });

  test.each([
    ['is granted an appeal', { action: 'grant', by: 'S-C3' }],
    ['is dropped', { action: 'drop', by: 'S-B2' }],
  ] as const)('that %s never takes effect', async (_, last) => {
    const holderId = await noticedOn(2);
    if (last.action === 'grant')
      await step(holderId, 5, 3, { action: 'appeal', by: holderId, words: '我确实参加了' });
    await step(holderId, 6, last.action === 'grant' ? 4 : 3, last);
    await onDay(60, tick);
    expect(await balance(holderId)).toBe(40);
    expect(await due()).toHaveLength(1);
  });
});

describe('what goes wrong', () => {
  test('one account that cannot be read holds up no other and is told', async () => {
    const holders: string[] = [];
    for (let i = 0; i < 6; i++) holders.push(await holder(10));
    const [broken] = (await allRows()).filter(({ type }) => type === 'account');
    await table().send(new PutCommand({ TableName: tableName(), Item: { ...broken, lots: 'many' } }));
    await onDay(180, () => expect(tick()).rejects.toThrow('1 points timers failed'));
    await onDay(213, () => expect(tick()).rejects.toThrow('1 points timers failed'));
    await table().send(new PutCommand({ TableName: tableName(), Item: broken }));
    const left = await Promise.all(holders.map(balance));
    expect(left.filter((points) => points === 0)).toHaveLength(5);
  });

  test('an appointment that somebody removed is missed at night', async () => {
    await holder(10);
    const [row] = await due();
    await table().send(new DeleteCommand({ TableName: tableName(), Key: { pk: row?.pk, sk: row?.sk } }));
    expect((await verifyLedger()).differences).toMatchObject([{ what: 'no_timer' }]);
    await table().send(new PutCommand({ TableName: tableName(), Item: row }));
  });
});
