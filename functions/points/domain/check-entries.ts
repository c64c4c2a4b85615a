import { bySequence, type Difference, type Holding, type LooseEntry } from './check-rows.ts';
import { CURRENCIES, RESIDENT_LOSSES, SYSTEM_ACCOUNTS, sumOf } from './entry.ts';

type Leg = { account: string; amount: number };
const legsOf = ({ row }: LooseEntry): Leg[] => (Array.isArray(row.legs) ? (row.legs as Leg[]) : []);

/** Each entry by itself: it balances, between its own holder and the system alone, and takes only what it may. */
export function checkEntries({ where, holderId, account, entries }: Holding): Difference[] {
  return entries.flatMap((entry) => {
    const found: Difference[] = [];
    const say = (what: string, detail: string) =>
      found.push({ where, what, detail: `${entry.sk}: ${detail}` });
    const legs = legsOf(entry);
    if (sumOf(legs) !== 0 || legs.length < 2) say('not_zero_sum', `legs add up to ${sumOf(legs)}`);
    const [own, ...others] = legs;
    if (own?.account !== holderId || own.amount !== entry.amount)
      say('foreign_leg', 'the first leg must be the holder’s and the entry’s amount');
    const foreign = others.find((leg) => !(SYSTEM_ACCOUNTS as readonly string[]).includes(leg.account));
    if (foreign) say('foreign_leg', `${foreign.account} is not the system’s`);
    if (entry.amount < 0 && account?.kind !== 'organisation' && !RESIDENT_LOSSES.has(entry.reason))
      say('resident_loses', `${entry.amount} by ${entry.reason}`);
    return found;
  });
}

/** The entries of each currency as a chain: numbered without gap or repeat, each balance the one before plus it. */
export function checkChain(holding: Holding): Difference[] {
  const found: Difference[] = [];
  for (const currency of CURRENCIES) {
    let balance = 0;
    let sequence = 0;
    let last = '';
    for (const entry of bySequence(holding, currency)) {
      const say = (what: string, detail: string) =>
        found.push({ where: holding.where, what, detail: `${entry.sk}: ${detail}` });
      if (entry.sequence === sequence) say('sequence_twice', `${sequence} is used twice`);
      else if (entry.sequence !== sequence + 1) say('sequence_gap', `${entry.sequence} follows ${sequence}`);
      if (entry.at <= last) say('time_back', `${entry.at} follows ${last}`);
      last = entry.at;
      sequence = entry.sequence;
      balance += entry.amount;
      if (entry.balance !== balance) say('running_balance', `${entry.balance} instead of ${balance}`);
      if (balance < 0) say('below_zero', `${balance}`);
    }
  }
  return found;
}
