import * as z from 'zod';
import { now } from '../../shared/clock.ts';
import { monthOf } from '../domain/calendar.ts';
import { decideEarning, type NothingBecause } from '../domain/earn.ts';
import { holderIdSchema, operationIdSchema } from '../domain/entry.ts';
import type { Rule } from '../domain/rule.ts';
import { postingSteps } from '../rows/account-rows.ts';
import { readForAward } from '../rows/award-rows.ts';
import { budgetOf, budgetStep } from '../rows/budget-rows.ts';
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
  const readAt = now();
  let budget = budgetOf(rule, readAt);
  const { account, parts: near } = await readForAward(holderId, budget);
  let parts = near;
  const earning = decideEarning(account, rule, event, readAt);
  if ('because' in earning) return { answer: { outcome: 'none', because: earning.because }, steps: [] };
  const { currency, sequence, amount, at } = earning.posting.entry;
  const steps = postingSteps(earning.posting);
  if (budget && budget.month !== monthOf(Date.parse(at))) {
    // A holder whose time is ahead of this clock may already be in the next month.
    budget = budgetOf(rule, Date.parse(at));
    ({ parts } = await readForAward(holderId, budget));
  }
  if (budget) {
    const step = await budgetStep(rule, budget, parts);
    if (!step) return { answer: { outcome: 'none', because: 'budget_spent' }, steps: [] };
    steps.push(step);
  }
  return { answer: { outcome: 'given', currency, sequence, amount }, steps };
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
