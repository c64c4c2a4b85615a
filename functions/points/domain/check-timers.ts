import type { Difference, Row } from './check-rows.ts';
import { effectAt, isWaiting } from './due.ts';
import type { Reversal } from './reversal.ts';

/** Whether everything that waits for the clock has an appointment with it: without one it would wait for ever. */
export class TimerBook {
  /** Appointments that must be, by name, with the partition they are for. */
  readonly #expected = new Map<string, string>();
  readonly #found = new Set<string>();

  add(row: Row): void {
    const where = String(row.pk);
    if (row.sk === 'ACCOUNT' && row.kind === 'resident') this.#expected.set(`${row.holderId} lots`, where);
    const reversal = row as unknown as Reversal;
    if (String(row.sk).startsWith('REVERSAL#') && isWaiting(reversal) && reversal.noticedAt)
      this.#expected.set(`${row.holderId} ${row.currency} ${row.reverses} ${effectAt(reversal)}`, where);
    const due = row.reversal as { currency: string; reverses: number } | undefined;
    if (where.startsWith('POINTSDUE#'))
      this.#found.add(
        due ? `${row.holderId} ${due.currency} ${due.reverses} ${row.at}` : `${row.holderId} lots`,
      );
  }

  /** Partitions of what has none. */
  missing(): Set<string> {
    return new Set([...this.#expected].flatMap(([name, where]) => (this.#found.has(name) ? [] : [where])));
  }

  close(): Difference[] {
    return [...this.#expected]
      .filter(([name]) => !this.#found.has(name))
      .map(([name, where]) => ({ where, what: 'no_timer', detail: name }));
  }
}
