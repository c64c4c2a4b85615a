import { DomainError } from '../../shared/errors.ts';
import { type Account, holds, nextTime } from './account.ts';
import { type Entry, type SystemAccount, sumOf } from './entry.ts';
import { applyLots } from './lots.ts';
import type { Movement } from './movement.ts';

export interface Posting {
  account: Account;
  entry: Entry;
}

function counterOf(movement: Movement): SystemAccount {
  if ('counter' in movement) return movement.counter;
  return movement.reason === 'expire' ? 'system:expiry' : 'system:issuance';
}

/** The holder's leg and what balances it; a shortfall is the programme's, so it moves between system accounts. */
function legsOf(holderId: string, movement: Movement, amount: number) {
  const shortfall = movement.reason === 'reversal' ? movement.writtenOff : 0;
  return [
    { account: holderId, amount },
    { account: counterOf(movement), amount: shortfall - amount },
    ...(shortfall === 0 ? [] : [{ account: 'system:write-off', amount: -shortfall }]),
  ];
}

/** What the entry keeps of the movement besides its amount. */
function factsOf(movement: Movement) {
  const { credit, debit, counter, ...facts } = {
    credit: 0,
    debit: 0,
    counter: undefined,
    ...movement,
  };
  return { amount: credit - debit, facts };
}

/**
 * One posting: the entry and the account after it. Pure; the database holds the same conditions again.
 * @throws DomainError `insufficient_points`
 */
export function post(account: Account, movement: Movement, now: string): Posting {
  const { amount, facts } = factsOf(movement);
  const { currency } = movement;
  if (movement.kind !== account.kind || !holds(account.kind, currency))
    throw new DomainError('wrong_currency');
  const balance = (account.balances[currency] ?? 0) + amount;
  if (balance < 0) throw new DomainError('insufficient_points');
  const sequence = (account.sequences[currency] ?? 0) + 1;
  const lots = 'lots' in movement ? movement.lots : {};
  if (currency === 'material' && sumOf(Object.values(lots).map((lot) => ({ amount: lot }))) !== amount)
    throw new Error('lots must change by what the balance changes by');
  const at = nextTime(account, now);
  const legs = legsOf(account.holderId, movement, amount);
  return {
    account: {
      ...account,
      version: account.version + 1,
      at,
      balances: { ...account.balances, [currency]: balance },
      sequences: { ...account.sequences, [currency]: sequence },
      lots: applyLots(account.lots, lots),
    },
    entry: { ...facts, holderId: account.holderId, sequence, amount, balance, legs, at } as Entry,
  };
}
