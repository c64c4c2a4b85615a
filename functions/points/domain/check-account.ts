import { checkChain, checkEntries } from './check-entries.ts';
import { checkFounded } from './check-founded.ts';
import { bySequence, type Difference, type Holding, holdingOf, malformed, type Row } from './check-rows.ts';
import { CURRENCIES } from './entry.ts';

/** What the account row says, against what its entries add up to. */
function checkTotals(holding: Holding): Difference[] {
  const { where, account, entries } = holding;
  if (!account)
    return entries.length > 0 ? [{ where, what: 'no_account', detail: `${entries.length} entries` }] : [];
  const found: Difference[] = [];
  const balances = (account.balances ?? {}) as Record<string, number>;
  const sequences = (account.sequences ?? {}) as Record<string, number>;
  for (const currency of CURRENCIES) {
    const chain = bySequence(holding, currency);
    const sum = chain.reduce((total, { amount }) => total + amount, 0);
    const balance = balances[currency] ?? 0;
    if (balance !== sum)
      found.push({
        where,
        what: 'balance_differs',
        detail: `${currency} ${balance}, entries add up to ${sum}`,
      });
    if (balance < 0) found.push({ where, what: 'below_zero', detail: `${currency} ${balance}` });
    const last = chain.at(-1)?.sequence ?? 0;
    if ((sequences[currency] ?? 0) !== last)
      found.push({
        where,
        what: 'sequence_gap',
        detail: `${currency} counts ${sequences[currency] ?? 0}, the last entry is ${last}`,
      });
  }
  return [...found, ...checkLots(holding, account)];
}

function checkLots({ where, entries }: Holding, account: Row): Difference[] {
  const expected = new Map<string, number>();
  for (const { row } of entries)
    for (const [month, change] of Object.entries((row.lots ?? {}) as Record<string, number>))
      expected.set(month, (expected.get(month) ?? 0) + change);
  const lots = (account.lots ?? {}) as Record<string, { points?: number }>;
  const months = new Set([...expected.keys(), ...Object.keys(lots)]);
  const differing = [...months].filter((month) => (expected.get(month) ?? 0) !== (lots[month]?.points ?? 0));
  const held = Object.values(lots).reduce((sum, { points }) => sum + (points ?? 0), 0);
  const material = ((account.balances ?? {}) as Record<string, number>).material ?? 0;
  return [
    ...differing.map((month) => ({
      where,
      what: 'lots_differ',
      detail: `${month}: ${lots[month]?.points ?? 0}, entries add up to ${expected.get(month) ?? 0}`,
    })),
    ...(held === material
      ? []
      : [{ where, what: 'lots_differ', detail: `lots hold ${held}, the balance is ${material}` }]),
  ];
}

/** Everything that can be said of one holder by that holder's rows alone. */
export function checkAccount(where: string, rows: readonly Row[]): Difference[] {
  const holding = holdingOf(where, rows);
  return [malformed, checkEntries, checkChain, checkTotals, checkFounded].flatMap((check) => check(holding));
}
