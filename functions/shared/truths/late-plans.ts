import type { Finding } from './find-missing-effects.ts';
import type { Inner, Row } from './row.ts';

/** Plans of rounds whose date came and whose orders did not begin, and those that time has lost sight of. */
export class LatePlans {
  private readonly found: Finding[] = [];
  private readonly until: string;

  /** @param until what was due by then has begun, or will not */
  constructor(until: string) {
    this.until = until;
  }

  /** @param rows all rows of one partition */
  add(pk: string, rows: readonly Row[]): void {
    const plan = rows.find(({ type }) => type === 'inspection-plan');
    const next = plan?.next as Inner | undefined;
    if (!plan || plan.paused === true || !next) return;
    const id = pk.slice('PLAN#'.length);
    if (!String(plan.outboxAt).startsWith(`${next.at}#`))
      this.found.push({ kind: 'round_not_begun', id, detail: 'its next date is in no list' });
    else if (String(next.at) < this.until)
      this.found.push({
        ...{ kind: 'round_not_begun', id, detail: `due ${next.at}` },
        at: Date.parse(String(next.at)),
      });
  }

  findings(): Finding[] {
    return this.found;
  }
}
