import { iso, now } from '../../shared/clock.ts';
import type { Payload } from '../../shared/events/events.ts';
import type { Commit } from '../../shared/kernel/commit.ts';
import { erasureProgress } from '../../shared/personal-data/erasure-row.ts';
import * as domain from '../domain/take-part.ts';
import { accountStep, findAccount } from '../rows/account-rows.ts';
import { endStep } from '../rows/opt-in-rows.ts';

/**
 * Taking part ends, so nothing is earned any more. Entries stay, because the district's budget is proved from them:
 * under a number that leads to nobody once the account is gone.
 */
export async function erasePoints({ personId, erasureId }: Payload<'person.erased'>): Promise<Commit> {
  const before = await findAccount(personId);
  const account = domain.optOut(before, iso(now()));
  const since = before?.optedInSince;
  return {
    steps: [
      ...(account && since !== undefined ? [accountStep(account), endStep(personId, since, account.at)] : []),
      erasureProgress(erasureId, { part: 'points', ledger: before !== undefined }),
    ],
  };
}
