import { expect } from 'vitest';
import { earn } from '../../functions/points/commands/earn.ts';
import { optIn } from '../../functions/points/commands/take-part.ts';
import { type Rule, ruleSchema } from '../../functions/points/domain/rule.ts';
import { findAccount } from '../../functions/points/rows/account-rows.ts';
import { verifyLedger } from '../../functions/points/verify/verify-ledger.ts';
import { atTime } from '../../functions/shared/clock.ts';

export const DAY = 86_400_000;
export const START = Date.parse('2026-03-02T02:00:00Z');
/** Does it so many days after the start. */
export const onDay = <T>(day: number, work: () => Promise<T>): Promise<T> =>
  atTime(() => START + day * DAY, work);
export const day = (count: number): string => new Date(START + count * DAY).toISOString();

const text = { zh: '已解决的反映', en: 'A report that was solved' };
const common = { trigger: 'report.solved', approval: 'automatic', text };
export const resident = (change: object = {}): Rule =>
  ruleSchema.parse({
    ...common,
    id: 'P-SOLVED',
    subject: 'resident',
    currency: 'material',
    points: 10,
    months: 6,
    ...change,
  });
export const organisation = (points: number): Rule =>
  ruleSchema.parse({
    ...common,
    id: 'P-INSPECTION',
    subject: 'organisation',
    trigger: points < 0 ? 'inspection.failed' : 'inspection.passed',
    points,
  });

let serial = 0;
export const next = (prefix: string): string => `${prefix}${process.pid}-${++serial}`;

/** Somebody who takes part since the first day and was given so many points. */
export async function holder(points = 0): Promise<string> {
  const holderId = next('H');
  await onDay(0, () => optIn({ operationId: next('op'), holderId, notice: 'v1' }));
  if (points > 0) {
    const given = await onDay(0, () =>
      earn(resident({ points }), { holderId, event: { id: next('E'), at: day(0) } }),
    );
    expect(given.outcome).toBe('given');
  }
  return holderId;
}

export const balance = async (holderId: string): Promise<number> =>
  (await findAccount(holderId))?.balances.material ?? 0;

/** Holds the ledger against its entries, as each night. */
export async function ledgerAgrees(): Promise<void> {
  expect((await verifyLedger()).differences).toEqual([]);
}
