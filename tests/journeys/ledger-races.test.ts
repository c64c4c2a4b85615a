import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { earn } from '../../functions/points/commands/earn.ts';
import { expire } from '../../functions/points/commands/expire.ts';
import { refund, spend } from '../../functions/points/commands/spend.ts';
import { optIn, optOut } from '../../functions/points/commands/take-part.ts';
import { createBenefit, loadBenefit } from '../../functions/points/rows/benefit-rows.ts';
import { statement } from '../../functions/points/statement.ts';
import { balance, day, holder, ledgerAgrees, next, onDay, resident } from './ledger-steps.ts';
import { openWorld } from './world.ts';

beforeAll(() => openWorld('ledger-races'));
afterEach(ledgerAgrees);

type Told<T> = { ok?: T; refused?: string };
/** What became of each of many at once. */
async function allOf<T>(count: number, work: (index: number) => Promise<T>): Promise<Told<T>[]> {
  const results = await Promise.allSettled(Array.from({ length: count }, (_, index) => work(index)));
  return results.map((result) =>
    result.status === 'fulfilled' ? { ok: result.value } : { refused: String(result.reason.message) },
  );
}
const done = <T>(told: Told<T>[]) => told.filter(({ ok }) => ok !== undefined);
const atShop = { merchantId: 'M1' };

test('of fifty who spend the whole balance at once, one does', async () => {
  const holderId = await holder(100);
  const told = await allOf(50, () => spend({ operationId: next('op'), holderId, points: 100, for: atShop }));
  expect(done(told)).toHaveLength(1);
  expect(new Set(told.flatMap(({ refused }) => refused ?? []))).toEqual(new Set(['insufficient_points']));
  expect(await balance(holderId)).toBe(0);
});

test('the same spend sent fifty times is one spend with one answer', async () => {
  const holderId = await holder(100);
  const operationId = next('op');
  const told = await allOf(50, () => spend({ operationId, holderId, points: 60, for: atShop }));
  for (const { ok } of told) expect(ok).toEqual({ sequence: 2, balance: 40 });
  expect(await balance(holderId)).toBe(40);
  await expect(spend({ operationId, holderId, points: 61, for: atShop })).rejects.toThrow(
    'idempotency_mismatch',
  );
});

test('the last piece, wanted by a hundred, goes to one of them and costs the others nothing', async () => {
  const benefitId = next('B-');
  await createBenefit({
    id: benefitId,
    kind: 'memento',
    name: { zh: '纪念章', en: 'Badge' },
    points: 5 as never,
    stock: 1,
  });
  const holders = await Promise.all(Array.from({ length: 100 }, () => holder(5)));
  const told = await allOf(100, (index) =>
    spend({ operationId: next('op'), holderId: holders[index] ?? '', points: 5, for: { benefitId } }),
  );
  expect(done(told)).toHaveLength(1);
  // On a machine under load some hear that it is busy instead of gone; nobody pays for what they do not get.
  for (const { refused = 'out_of_stock' } of told)
    expect(refused).toMatch(/^(out_of_stock|busy)$|did not establish/);
  expect((await loadBenefit(benefitId)).stock).toBe(0);
  const left = await Promise.all(holders.map(balance));
  expect(left.filter((points) => points === 0)).toHaveLength(1);
});

describe('earn events', () => {
  test('delivered a hundred times, out of order and side by side, give once each', async () => {
    const holderId = await holder();
    const events = Array.from({ length: 5 }, (_, index) => ({ id: next('E'), at: day(index) }));
    const told = await onDay(6, () =>
      allOf(100, (index) =>
        earn(resident(), { holderId, event: events[(index * 3) % 5] ?? { id: '', at: day(0) } }),
      ),
    );
    expect(done(told)).toHaveLength(100);
    expect(await balance(holderId)).toBe(50);
    const { entries } = await statement({ holderId, currency: 'material' });
    expect(entries.map((entry) => ('eventId' in entry ? entry.eventId : '')).sort()).toEqual(
      events.map(({ id }) => id).sort(),
    );
  });

  test('keep a cap, however they come, and stay without effect when the cap is free again', async () => {
    const holderId = await holder();
    const rule = resident({ id: 'P-CAPPED', cap: { day: 30 } });
    const events = Array.from({ length: 10 }, () => ({ id: next('E'), at: day(1) }));
    const deliver = () =>
      allOf(10, (index) => earn(rule, { holderId, event: events[index] ?? { id: '', at: '' } }));
    const first = await onDay(1, deliver);
    expect(await balance(holderId)).toBe(30);
    expect(await onDay(2, deliver)).toEqual(first);
    expect(await balance(holderId)).toBe(30);
  });

  test('of many holders stay within a rule’s budget', async () => {
    const rule = resident({ id: 'P-BUDGET', budget: 107 });
    const holders = await Promise.all(Array.from({ length: 20 }, () => holder()));
    const told = await onDay(1, () =>
      allOf(20, (index) =>
        earn(rule, { holderId: holders[index] ?? '', event: { id: next('E'), at: day(1) } }),
      ),
    );
    const given = told.filter(({ ok }) => ok?.outcome === 'given').length;
    // Every shard may keep a rest that is smaller than one award.
    expect(given).toBeGreaterThanOrEqual(7);
    expect(given).toBeLessThanOrEqual(10);
    expect(told.every(({ ok }) => ok?.outcome === 'given' || ok?.because === 'budget_spent')).toBe(true);
  });

  test('that meet somebody who is leaving are inside or without effect', async () => {
    const holderId = await holder();
    await onDay(1, () =>
      Promise.all([
        allOf(10, () => earn(resident(), { holderId, event: { id: next('E'), at: day(1) } })),
        optOut({ operationId: next('op'), holderId }),
      ]),
    );
    const kept = await balance(holderId);
    const late = await onDay(2, () => earn(resident(), { holderId, event: { id: next('E'), at: day(1) } }));
    expect(late).toEqual({ outcome: 'none', because: 'not_opted_in' });
    expect(await balance(holderId)).toBe(kept);
  });
});

test('twenty first opt-ins at once open one account and one interval', async () => {
  const holderId = next('H');
  const told = await onDay(0, () =>
    allOf(20, () => optIn({ operationId: next('op'), holderId, notice: 'v1' })),
  );
  expect(done(told)).toHaveLength(20);
});

test('refunds and spends at once never make or lose a point', async () => {
  const holderId = await holder(60);
  const spent = await spend({ operationId: next('op'), holderId, points: 60, for: atShop });
  const told = await Promise.all([
    allOf(10, () => refund({ holderId, spent: spent.sequence, points: 60 })),
    allOf(10, () => spend({ operationId: next('op'), holderId, points: 20, for: atShop })),
  ]);
  expect(done(told[0])).toHaveLength(10);
  expect(await balance(holderId)).toBe(60 - 20 * done(told[1]).length);
  await expect(refund({ holderId, spent: spent.sequence, points: 59 })).rejects.toThrow(
    'idempotency_mismatch',
  );
  await expect(expire({ holderId, month: '2020-01' })).rejects.toThrow('nothing_to_expire');
});
