import { now } from '../../shared/clock.ts';
import { monthOf } from '../domain/calendar.ts';
import { checkAccount } from '../domain/check-account.ts';
import type { Difference, Row } from '../domain/check-rows.ts';
import { TimerBook } from '../domain/check-timers.ts';
import { LedgerTotals } from '../domain/ledger-totals.ts';
import { readDue, readHolding, readLedger } from './read-ledger.ts';

export interface Verdict {
  accounts: number;
  entries: number;
  /** Sums of the system accounts and of all holders; together zero. */
  sums: Record<string, number>;
  differences: Difference[];
}

/** Looks again this often before it believes a difference: postings go on while the ledger is read. */
const LOOKS = 3;

async function settled(where: string, rows: readonly Row[], totals: LedgerTotals): Promise<void> {
  let known = rows;
  let differences = checkAccount(where, known);
  for (let look = 1; differences.length > 0 && look < LOOKS; look++) {
    known = await readHolding(where.slice('ACCOUNT#'.length));
    differences = checkAccount(where, known);
  }
  for (const row of known) totals.add(row);
  totals.differences.push(...differences);
}

/** Appointments are made and kept while the ledger is read: what seems to have none is looked at again, afresh. */
async function timersMissing(first: TimerBook): Promise<Difference[]> {
  let book = first;
  for (let look = 1; book.missing().size > 0 && look < LOOKS; look++) {
    const again = new TimerBook();
    for (const where of book.missing())
      for (const row of await readHolding(where.slice('ACCOUNT#'.length))) again.add(row);
    await readDue((row) => again.add(row));
    book = again;
  }
  return book.close();
}

/**
 * Works out every balance from its entries, changes nothing, and says what differs. Memory grows with the number of
 * (rule, event) pairs, not with the rows.
 */
export async function verifyLedger(): Promise<Verdict> {
  const totals = new LedgerTotals();
  const timers = new TimerBook();
  // A Scan gives a partition's rows one after another, so a holder is complete when the next one begins.
  const open = new Map<number, Row[]>();
  const close = async (segment: number): Promise<void> => {
    const rows = open.get(segment) ?? [];
    open.delete(segment);
    const where = String(rows[0]?.pk ?? '');
    if (where.startsWith('ACCOUNT#')) await settled(where, rows, totals);
    else for (const row of rows) totals.add(row);
  };
  await readLedger(async (segment, rows) => {
    for (const row of rows) {
      timers.add(row);
      const held = open.get(segment);
      if (held && held[0]?.pk !== row.pk) await close(segment);
      open.set(segment, [...(open.get(segment) ?? []), row]);
    }
  });
  for (const segment of [...open.keys()]) await close(segment);
  const differences = [...totals.close(monthOf(now())), ...(await timersMissing(timers))];
  return { accounts: totals.accounts, entries: totals.entries, sums: totals.sums, differences };
}
