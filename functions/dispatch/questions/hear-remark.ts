import type { Payload } from '../../shared/events/events.ts';
import type { Commit } from '../../shared/kernel/commit.ts';
import { beside } from '../domain/work-order.ts';
import { record } from '../record.ts';
import { timingOf } from '../timing.ts';
import { requireOrder } from './require-order.ts';

/** What the reporter's program adds of itself: those who work on it read it, no clock moves, and nothing is told back. */
export async function hearRemark({ reportId, at, text }: Payload<'report.commented'>): Promise<Commit> {
  const order = await requireOrder(reportId);
  const entry = { at, action: 'commented', by: { role: 'resident' }, note: text, internal: true } as const;
  return record(beside(order, {}), order, entry, await timingOf(order.category, order.severity));
}
