import * as z from 'zod';
import { iso, now } from '../../shared/clock.ts';
import { nextLook } from '../domain/due.ts';
import { holderIdSchema, operationIdSchema } from '../domain/entry.ts';
import * as domain from '../domain/take-part.ts';
import { accountStep, findAccount } from '../rows/account-rows.ts';
import { dueStep } from '../rows/due-rows.ts';
import { beginStep, endStep } from '../rows/opt-in-rows.ts';
import { checked, perform } from './perform.ts';

const common = { operationId: operationIdSchema, holderId: holderIdSchema };
const optInSchema = z.strictObject({ ...common, notice: z.string().min(1).max(40) });
const optOutSchema = z.strictObject(common);

export type TakingPart = { takesPart: boolean };

/** One step in … */
export async function optIn(input: z.input<typeof optInSchema>): Promise<TakingPart> {
  const { operationId, holderId, notice } = checked(optInSchema, input);
  return perform({ scope: 'points.opt-in', key: operationId, request: { holderId, notice } }, async () => {
    const account = domain.optIn(await findAccount(holderId), holderId, iso(now()));
    if (!account) return { answer: { takesPart: true }, steps: [] };
    const steps = [accountStep(account), beginStep(holderId, { from: account.at, notice })];
    // From its first day on somebody looks at the account's expiries.
    if (account.version === 1) steps.push(dueStep({ holderId, at: nextLook(account, now()) }));
    return { answer: { takesPart: true }, steps };
  });
}

/** … and one step out (L-08). */
export async function optOut(input: z.input<typeof optOutSchema>): Promise<TakingPart> {
  const { operationId, holderId } = checked(optOutSchema, input);
  return perform({ scope: 'points.opt-out', key: operationId, request: { holderId } }, async () => {
    const before = await findAccount(holderId);
    const account = domain.optOut(before, iso(now()));
    const since = before?.optedInSince;
    const steps =
      account && since !== undefined ? [accountStep(account), endStep(holderId, since, account.at)] : [];
    return { answer: { takesPart: false }, steps };
  });
}
