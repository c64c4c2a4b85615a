import * as z from 'zod';
import { iso, now } from '../../shared/clock.ts';
import { commit } from '../../shared/kernel/commit.ts';
import { holderIdSchema, monthSchema } from '../domain/entry.ts';
import * as domain from '../domain/expire.ts';
import { accountStep, loadAccount, postingSteps } from '../rows/account-rows.ts';
import { checked, perform, untilSettled } from './perform.ts';
import type { Posted } from './spend.ts';

const lotSchema = z.strictObject({ holderId: holderIdSchema, month: monthSchema });
type LotOf = z.infer<typeof lotSchema>;

/** Records that the holder was told; expiry reckons from here. Telling again changes nothing. */
export async function announceExpiry(input: LotOf): Promise<{ announced: boolean }> {
  const { holderId, month } = checked(lotSchema, input);
  return untilSettled(async () => {
    const account = domain.announceExpiry(await loadAccount(holderId), month, iso(now()));
    if (account) await commit({ steps: [accountStep(account)] });
    return { announced: account !== undefined };
  });
}

/** Once a month and holder. */
export async function expire(input: LotOf): Promise<Posted> {
  const { holderId, month } = checked(lotSchema, input);
  const operation = { scope: 'points.expire', key: `${holderId}#${month}`, request: {} };
  return perform(operation, async () => {
    const posting = domain.expire(await loadAccount(holderId), month, now());
    const { sequence, balance } = posting.entry;
    return { answer: { sequence, balance }, steps: postingSteps(posting) };
  });
}
