import * as z from 'zod';
import { now } from '../../shared/clock.ts';
import { decideEarning, type NothingBecause } from '../domain/earn.ts';
import { holderIdSchema, operationIdSchema } from '../domain/entry.ts';
import type { Rule } from '../domain/rule.ts';
import { findAccount, postingSteps } from '../rows/account-rows.ts';
import { budgetStep } from '../rows/budget-rows.ts';
import { checked, type Decided, perform } from './perform.ts';

const earnSchema = z.strictObject({
  holderId: holderIdSchema,
  event: z.strictObject({ id: operationIdSchema, at: z.iso.datetime() }),
});

export type Earned =
  | { outcome: 'given'; currency: string; sequence: number; amount: number }
  | { outcome: 'none'; because: NothingBecause };

async function attempt(
  holderId: string,
  rule: Rule,
  event: z.infer<typeof earnSchema>['event'],
): Promise<Decided<Earned>> {
  const earning = decideEarning(await findAccount(holderId), rule, event, now());
  if ('because' in earning) return { answer: { outcome: 'none', because: earning.because }, steps: [] };
  const budget = await budgetStep(rule, Date.parse(earning.posting.entry.at));
  if (!budget) return { answer: { outcome: 'none', because: 'budget_spent' }, steps: [] };
  const { currency, sequence, amount } = earning.posting.entry;
  return {
    answer: { outcome: 'given', currency, sequence, amount },
    steps: [...postingSteps(earning.posting), ...budget],
  };
}

/**
 * What a rule gives for an event, once: a hundred deliveries in any order have one outcome, also when it was
 * "nothing". An organisation's rule may take; the shapes leave a resident's none that does.
 */
export async function earn(rule: Rule, input: z.input<typeof earnSchema>): Promise<Earned> {
  const { holderId, event } = checked(earnSchema, input);
  const operation = {
    scope: 'points.earn',
    key: `${rule.id}#${event.id}`,
    request: { holderId, at: event.at },
  };
  return perform(operation, () => attempt(holderId, rule, event));
}
