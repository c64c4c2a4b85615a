import { DomainError } from '../../shared/errors.ts';
import type { Account } from './account.ts';
import { pointsSchema } from './amount.ts';
import { endOfMonth } from './calendar.ts';
import { NOTICE_MS } from './lots.ts';
import { type Posting, post } from './post.ts';

/** The account with the notice on it, or undefined when there is nothing to announce or it was announced. */
export function announceExpiry(account: Account, month: string, at: string): Account | undefined {
  const lot = account.lots[month];
  if (!lot || lot.noticedAt) return undefined;
  return {
    ...account,
    version: account.version + 1,
    lots: { ...account.lots, [month]: { ...lot, noticedAt: at } },
  };
}

/**
 * Takes what is left of a month's points, once the month is over and its notice is old enough. Until then they can
 * be spent: a notice that went out late is the programme's loss.
 * @throws DomainError `nothing_to_expire`, `too_early`, `not_announced`
 */
export function expire(account: Account, month: string, now: number): Posting {
  const lot = account.lots[month];
  if (!lot) throw new DomainError('nothing_to_expire');
  if (now < endOfMonth(month)) throw new DomainError('too_early');
  if (!lot.noticedAt) throw new DomainError('not_announced');
  if (now < Date.parse(lot.noticedAt) + NOTICE_MS) throw new DomainError('too_early');
  return post(
    account,
    {
      kind: 'resident',
      currency: 'material',
      reason: 'expire',
      debit: pointsSchema.parse(lot.points),
      lots: { [month]: -lot.points },
      month,
    },
    new Date(now).toISOString(),
  );
}
