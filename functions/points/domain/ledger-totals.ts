import { monthOf } from './calendar.ts';
import { type Difference, looseEntry, type Row } from './check-rows.ts';
import { RuleBook } from './check-rules.ts';

/** What can only be said of all holders together: who earned by what, and the system accounts' sums. */
export class LedgerTotals {
  readonly #earned = new Map<string, string>();
  readonly #given = new Map<string, number>();
  /** Versions that gave, by rule and month. */
  readonly #versions = new Map<string, Set<unknown>>();
  readonly #budgets: Row[] = [];
  readonly #rules = new RuleBook();
  readonly differences: Difference[] = [];
  /** Sums by account of the system; all holders together under `holders`. */
  readonly sums: Record<string, number> = {};
  entries = 0;
  accounts = 0;

  add(row: Row): void {
    const pk = String(row.pk);
    if (row.sk === 'ACCOUNT') this.accounts++;
    if (pk.startsWith('ACCOUNT#') && String(row.sk).startsWith('ENTRY#')) this.#addEntry(pk, row);
    if (pk.startsWith('BENEFIT#') && !(Number(row.stock) >= 0))
      this.differences.push({ where: pk, what: 'stock_below_zero', detail: String(row.stock) });
    if (pk.startsWith('BUDGET#')) this.#budgets.push(row);
    if (pk.startsWith('CONFIG#')) this.#rules.add(row);
  }

  #addEntry(where: string, row: Row): void {
    const { sk, amount, at, reason } = looseEntry(row);
    this.entries++;
    for (const leg of (Array.isArray(row.legs) ? row.legs : []) as { account: string; amount: number }[]) {
      const account = leg.account.startsWith('system:') ? leg.account : 'holders';
      this.sums[account] = (this.sums[account] ?? 0) + leg.amount;
    }
    if (reason !== 'earn' && reason !== 'penalty') return;
    const cause = `${row.ruleId}#${row.eventId}`;
    const before = this.#earned.get(cause);
    const here = `${where} ${sk}`;
    if (before !== undefined && before !== here)
      this.differences.push({ where, what: 'earned_twice', detail: `${sk}: ${cause} is ${before} too` });
    this.#earned.set(cause, here);
    const key = `${row.ruleId}#${monthOf(Date.parse(at) || 0)}`;
    this.#given.set(key, (this.#given.get(key) ?? 0) + amount);
    this.#versions.set(key, (this.#versions.get(key) ?? new Set()).add(row.ruleVersion));
  }

  /**
   * After the last row: the whole ledger adds up to zero, and budgets hold what was given.
   * @param month the running one, whose budgets move while they are read
   */
  close(month: string): Difference[] {
    const total = Object.values(this.sums).reduce((sum, each) => sum + each, 0);
    if (total !== 0)
      this.differences.push({
        where: 'ledger',
        what: 'not_zero_sum',
        detail: `everything adds up to ${total}`,
      });
    const counted = new Map<string, number>();
    for (const row of this.#budgets) {
      const [rule, period] = String(row.pk).slice('BUDGET#'.length).split('#');
      const key = `${rule}#${period}`;
      if (period !== month) counted.set(key, (counted.get(key) ?? 0) + Number(row.given));
    }
    // A month whose only counter is gone has none to compare with.
    for (const [key, versions] of this.#versions) {
      const [rule, period] = key.split('#');
      const limited = [...versions].some((version) => this.#rules.isLimited(rule, version));
      if (limited && period !== month && !counted.has(key)) counted.set(key, 0);
    }
    for (const [key, sum] of counted) {
      const given = this.#given.get(key) ?? 0;
      if (given !== sum)
        this.differences.push({
          where: `BUDGET#${key}`,
          what: 'budget_differs',
          detail: `${sum}, given ${given}`,
        });
    }
    this.differences.push(...this.#rules.close());
    return this.differences;
  }
}
