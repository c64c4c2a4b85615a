import { accountSchema } from './account.ts';
import { entrySchema } from './entry.ts';

export type Row = Readonly<Record<string, unknown>>;

/** Something in the table that no command could have written. */
export interface Difference {
  /** The partition it was found in. */
  where: string;
  what: string;
  detail: string;
}

/** A row as it is, however it came to be: what a hand wrote need not fit any schema. */
export interface LooseEntry {
  sk: string;
  currency: string;
  reason: string;
  sequence: number;
  amount: number;
  balance: number;
  at: string;
  row: Row;
}

const number = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN);

export const looseEntry = (row: Row): LooseEntry => ({
  sk: String(row.sk),
  currency: String(row.currency),
  reason: String(row.reason),
  sequence: number(row.sequence),
  amount: number(row.amount),
  balance: number(row.balance),
  at: String(row.at),
  row,
});

/** One holder's partition, sorted into what it holds. */
export interface Holding {
  where: string;
  holderId: string;
  account: Row | undefined;
  entries: LooseEntry[];
  optIns: Row[];
  reversals: Row[];
}

export function holdingOf(where: string, rows: readonly Row[]): Holding {
  const kind = (prefix: string) => rows.filter((row) => String(row.sk).startsWith(prefix));
  return {
    where,
    holderId: where.slice('ACCOUNT#'.length),
    account: rows.find((row) => row.sk === 'ACCOUNT'),
    entries: kind('ENTRY#').map(looseEntry),
    optIns: kind('OPTIN#'),
    reversals: kind('REVERSAL#'),
  };
}

export const bySequence = (holding: Holding, currency: string): LooseEntry[] =>
  holding.entries.filter((entry) => entry.currency === currency).sort((a, b) => a.sequence - b.sequence);

/** Rows whose shape no schema has: fractions, texts, a resident's penalty. */
export function malformed({ where, account, entries }: Holding): Difference[] {
  const entry = entries.flatMap(({ sk, row }) => {
    const issue = entrySchema.safeParse(row).error?.issues[0];
    return issue ? [{ where, what: 'malformed_entry', detail: sk }] : [];
  });
  const issue = account && accountSchema.safeParse(account).error?.issues[0];
  return issue
    ? [...entry, { where, what: 'malformed_account', detail: `${issue.path.join('.')}: ${issue.message}` }]
    : entry;
}
