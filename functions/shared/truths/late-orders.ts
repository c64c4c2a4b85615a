import type { Finding } from './find-missing-effects.ts';
import type { Inner, Row } from './row.ts';

/** Everything else is open, whatever a later version calls it. */
export const ENDED: ReadonlySet<string> = new Set(['finished', 'closed']);
/** The last office that hears of a late order. */
const TOP = 3;

/** Open orders of which time should have said something by now, and those that time has lost sight of. */
export class LateOrders {
  private readonly found: Finding[] = [];
  private readonly until: string;

  /** @param until what was due by then was told, or will not be */
  constructor(until: string) {
    this.until = until;
  }

  /** @param rows all rows of one partition */
  add(pk: string, rows: readonly Row[]): void {
    const order = rows.find(({ type }) => type === 'order');
    if (!pk.startsWith('ORDER#') || !order || ENDED.has(String(order.status))) return;
    const [detail, at] = this.fault(order);
    if (detail)
      this.found.push({
        kind: 'order_not_escalated',
        id: pk.slice('ORDER#'.length),
        detail,
        ...(at ? { at: Date.parse(at) } : {}),
      });
  }

  private fault({ status, dueAt, alarmAt, outboxAt, alerts }: Row): [detail?: string, at?: string] {
    const level = Number((alerts as Inner | undefined)?.level ?? 0);
    if (alarmAt === undefined) return level < TOP ? [`level ${level}, no alarm`] : [];
    if (!String(outboxAt).startsWith(`${alarmAt}#`)) return ['its alarm is in no list'];
    if (String(alarmAt) < this.until) return [`alarm of ${alarmAt}`, String(alarmAt)];
    // The clock of a case that waits for its reporter stands still.
    const behind = status !== 'waiting' && level === 0 && String(dueAt) < this.until;
    return behind ? [`due ${dueAt}`, String(dueAt)] : [];
  }

  findings(): Finding[] {
    return this.found;
  }
}
