import { eventKey, type Finding } from './find-missing-effects.ts';
import type { Row } from './row.ts';

/** Finished reports whose reporter had their time to answer, and which nobody closed. */
export class LateWindows {
  private readonly found: Finding[] = [];
  private readonly until: string;

  /** @param until a window that ended by then has been closed, or will not be */
  constructor(until: string) {
    this.until = until;
  }

  /** @param rows all rows of one partition */
  add(pk: string, rows: readonly Row[]): void {
    if (!pk.startsWith('REPORT#')) return;
    const report = rows.find(({ type }) => type === 'report');
    if (report?.status !== 'finished' || String(report.confirmUntil) >= this.until) return;
    const id = pk.slice('REPORT#'.length);
    this.found.push({
      ...{ kind: 'window_not_ended', id, detail: `ended ${report.confirmUntil}` },
      at: Date.parse(String(report.confirmUntil)),
      by: eventKey('report', 'report.confirmation_ends', `${id} ${report.confirmUntil}`),
    });
  }

  findings(): Finding[] {
    return this.found;
  }
}
