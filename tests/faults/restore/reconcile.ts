import { checkAccount } from '../../../functions/points/domain/check-account.ts';
import { LedgerTotals } from '../../../functions/points/domain/ledger-totals.ts';
import type { Row } from '../invariants/rows.ts';
import { findingsOf } from '../invariants/truths.ts';

/** What the two commands of the restore procedure, `npm run truths` and `npm run ledger -- verify`, list of rows. */
export function differencesOf(rows: readonly Row[]): string[] {
  const totals = new LedgerTotals();
  for (const [pk, partition] of Map.groupBy(rows, (row) => row.pk)) {
    if (pk.startsWith('ACCOUNT#')) totals.differences.push(...checkAccount(pk, partition));
    if (/^(ACCOUNT|BENEFIT|BUDGET)#|^CONFIG#rule$/.test(pk)) for (const row of partition) totals.add(row);
  }
  return [
    ...findingsOf(rows).map(({ kind, id }) => `${kind} ${id}`),
    // No month runs: nothing moves any more.
    ...totals.close('').map(({ what, where }) => `${what} ${where}`),
  ];
}

/** What cannot be seen from the rows that are left, by the names that docs/reliability.md gives them. */
const UNSEEN: Record<string, (row: Row) => boolean> = {
  'operation records but those of reports': ({ pk }) =>
    pk.startsWith('OP#') && !pk.startsWith('OP#report.submit#'),
  'a step that tells of no state': ({ type, sk, action }) =>
    type === 'report-step' &&
    (/#M\d+$/.test(sk) || ['answered', 'closed', 'appealed', 'commented'].includes(String(action))),
  'that thanks were given': ({ type, praised }) => type === 'report' && praised !== undefined,
  'an outbox row that came back': ({ pk }) => pk.startsWith('OUTBOX#'),
  'stock of a benefit': ({ pk }) => pk.startsWith('BENEFIT#'),
  // `npm run audit -- verify` sees both.
  'a line of the audit log': ({ pk }) => /^AUDIT(HEAD)?#/.test(pk),
  // Listed only when a holder has none left; which one came back is not to be seen.
  'a timer of points': ({ type }) => type === 'points-due',
  'an account with nothing on it': ({ type, kind, version }) =>
    type === 'account' && kind === 'organisation' && version === 1,
};

/**
 * Rows beside a case, of which the nightly audit compares some and not others; docs/reliability.md says so. What is lost
 * of them is no case: who heard of it, what a plan does next, who is thanked.
 */
const BESIDE =
  /^(CLAIMS|RAISED|PRAISE|PRAISELIMIT|HOUSEHOLD|PERSON|FOLLOW|INBOX|DIGEST|SEEN|PLAN|STAFF|UNITSTAFF|ROLESTAFF)#|^(ORDER|REPORT)#\S+ (WATCH|SHEET|ANSWER|FOLLOWERS)\b/;
export const isBeside = ({ pk, sk }: Row): boolean => BESIDE.test(`${pk} ${sk}`);

/** @returns undefined for what must be found */
export const unseenAs = (row: Row): string | undefined =>
  Object.keys(UNSEEN).find((name) => UNSEEN[name]?.(row));
