import { notFound } from '../../shared/errors.ts';
import type { Commit } from '../../shared/kernel/commit.ts';
import { beside, type WorkOrder } from '../domain/work-order.ts';
import { getOrder, type LogEntry } from '../order-repository.ts';
import { record } from '../record.ts';
import { timingOf } from '../timing.ts';
import { withoutOpen } from './domain/parts.ts';

const DONE = { done: 'part_done', rejected: 'part_rejected' } as const;

/**
 * A part is done with: its order hears of it in the same transaction, with the words and pictures of whoever did it.
 * @param said what they said with it
 */
export async function partEnded(
  part: WorkOrder,
  outcome: keyof typeof DONE,
  said: Pick<LogEntry, 'at' | 'by' | 'note' | 'reason' | 'photos'>,
): Promise<Commit> {
  const lead = part.parent === undefined ? undefined : await getOrder(part.parent);
  if (!lead) throw notFound();
  const entry: LogEntry = {
    ...said,
    action: DONE[outcome],
    internal: true,
    details: { part: part.id, unit: part.unit.name },
  };
  const next = beside(lead, withoutOpen(lead, [part.id]));
  return record(next, lead, entry, await timingOf(lead.category, lead.severity));
}
