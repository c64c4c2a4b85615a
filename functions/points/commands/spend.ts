import * as z from 'zod';
import { iso, now } from '../../shared/clock.ts';
import { DomainError } from '../../shared/errors.ts';
import { pointsSchema } from '../domain/amount.ts';
import { holderIdSchema, operationIdSchema } from '../domain/entry.ts';
import * as domain from '../domain/spend.ts';
import { loadAccount, postingSteps } from '../rows/account-rows.ts';
import { loadBenefit, stockStep } from '../rows/benefit-rows.ts';
import { loadEntry } from '../rows/entry-rows.ts';
import { checked, perform } from './perform.ts';

const spendSchema = z.strictObject({
  operationId: operationIdSchema,
  holderId: holderIdSchema,
  points: pointsSchema,
  for: z.union([
    z.strictObject({ benefitId: z.string().min(1).max(60) }),
    z.strictObject({ merchantId: holderIdSchema }),
  ]),
});
const refundSchema = z.strictObject({
  holderId: holderIdSchema,
  /** Number of the entry that spent them. */
  spent: z.number().int().min(1),
  points: pointsSchema,
});
type Input<S extends z.ZodType> = { [K in keyof z.input<S>]: z.input<S>[K] };

export type Posted = { sequence: number; balance: number };

/** One piece of a benefit at its price, or part of a merchant's bill. */
export async function spend(input: Input<typeof spendSchema>): Promise<Posted> {
  const { operationId, holderId, points, for: what } = checked(spendSchema, input);
  const request = { holderId, points, for: what };
  return perform({ scope: 'points.spend', key: `${holderId}#${operationId}`, request }, async () => {
    const [account, benefit] = await Promise.all([
      loadAccount(holderId),
      'benefitId' in what ? loadBenefit(what.benefitId) : undefined,
    ]);
    if (benefit && benefit.points !== points) throw new DomainError('price_changed');
    if (benefit && benefit.stock < 1) throw new DomainError('out_of_stock');
    const posting = domain.spend(account, points, what, iso(now()));
    const { sequence, balance } = posting.entry;
    return {
      answer: { sequence, balance },
      steps: [...postingSteps(posting), ...(benefit ? [stockStep(benefit, -1)] : [])],
    };
  });
}

/** Once for every spend, all of it or part; with all of it the piece goes back on the shelf. */
export async function refund(input: Input<typeof refundSchema>): Promise<Posted> {
  const { holderId, spent, points } = checked(refundSchema, input);
  const operation = { scope: 'points.refund', key: `${holderId}#${spent}`, request: { points } };
  return perform(operation, async () => {
    const [account, original] = await Promise.all([
      loadAccount(holderId),
      loadEntry(holderId, 'material', spent),
    ]);
    const posting = domain.refund(account, original, points, now());
    const whole = posting.entry.amount === -original.amount;
    const benefitId = whole && 'for' in original ? /^benefit:(.+)$/.exec(original.for)?.[1] : undefined;
    const shelf = benefitId === undefined ? [] : [stockStep({ id: benefitId, points }, 1)];
    const { sequence, balance } = posting.entry;
    return { answer: { sequence, balance }, steps: [...postingSteps(posting), ...shelf] };
  });
}
