import { DomainError } from '../../shared/errors.ts';
import type { Account } from './account.ts';
import type { Points } from './amount.ts';
import type { Entry } from './entry.ts';
import { giveBack, takeOldest } from './lots.ts';
import { type Posting, post } from './post.ts';

/** A benefit of the points shop, or part of a bill at a merchant's. Never a person: points cannot be handed on. */
export type SpentFor = { benefitId: string } | { merchantId: string };

const counterOf = (purpose: string) =>
  purpose.startsWith('benefit:') ? 'system:redemption' : 'system:settlement';
const purposeOf = (what: SpentFor): string =>
  'benefitId' in what ? `benefit:${what.benefitId}` : `merchant:${what.merchantId}`;

/** Material points, oldest first. */
export function spend(account: Account, points: Points, what: SpentFor, at: string): Posting {
  if (account.kind !== 'resident') throw new DomainError('wrong_currency');
  const purpose = purposeOf(what);
  return post(
    account,
    {
      kind: 'resident',
      currency: 'material',
      reason: 'spend',
      debit: points,
      lots: takeOldest(account.lots, points),
      for: purpose,
      counter: counterOf(purpose),
    },
    at,
  );
}

/**
 * Gives back all or part of what was spent, to the lots it came from.
 * @throws DomainError `not_refundable`, `larger_than_spent`
 */
export function refund(account: Account, spent: Entry, points: Points, now: number): Posting {
  if (spent.reason !== 'spend') throw new DomainError('not_refundable');
  return post(
    account,
    {
      kind: 'resident',
      currency: 'material',
      reason: 'refund',
      credit: points,
      lots: giveBack(spent.lots, points, now),
      refunds: spent.sequence,
      counter: counterOf(spent.for),
    },
    new Date(now).toISOString(),
  );
}
