import type { Payload } from '../../shared/events/events.ts';
import type { Commit } from '../../shared/kernel/commit.ts';
import { resumed } from '../domain/held.ts';
import { stepped } from '../domain/work-order.ts';
import type { LogEntry } from '../order-repository.ts';
import { record } from '../record.ts';
import { timingOf } from '../timing.ts';
import { requireOrder } from './require-order.ts';

/**
 * Work goes on with what the reporter said. An answer that comes when nobody waits for it any more, or to another
 * question, still stands in the log: they took the trouble.
 */
export async function hearAnswer(answer: Payload<'report.answered'>): Promise<Commit> {
  const { reportId, at, question, text, photos = [] } = answer;
  const order = await requireOrder(reportId);
  const timing = await timingOf(order.category, order.severity);
  const heard = {
    ...order,
    photoCount: order.photoCount + photos.length,
    answeredCount: (order.answeredCount ?? 0) + 1,
  };
  const waited = order.status === 'waiting' && order.question?.at === question;
  const next = waited
    ? stepped(order, 'answer', resumed(heard, at, timing.clock))
    : { ...heard, version: order.version + 1 };
  const entry: LogEntry = {
    at,
    action: 'answered',
    by: { role: 'resident' },
    note: text,
    ...(photos.length > 0 ? { photos } : {}),
  };
  return record(next, order, entry, timing);
}
