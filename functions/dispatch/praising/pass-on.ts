import type { Payload } from '../../shared/events/events.ts';
import { orderIdOf } from '../../shared/ids.ts';
import type { Commit } from '../../shared/kernel/commit.ts';
import { orderFile } from '../order-repository.ts';

/**
 * Who did the work on a report: whoever finished its order the last time. Of an order with parts that is who led it;
 * the others' shares are known to their unit alone.
 */
async function finisherOf(reportId: string): Promise<string | undefined> {
  const { log } = await orderFile(orderIdOf(reportId));
  return log.findLast(({ action }) => action === 'finished')?.by.id;
}

/** Thanks go to whoever did the work. The order keeps nothing of it: neither line nor number. */
export async function passPraiseOn(praised: Payload<'report.praised'>): Promise<Commit> {
  const staffId = await finisherOf(praised.reportId);
  if (staffId === undefined) return { steps: [] };
  return { steps: [], events: [{ type: 'worker.praised', payload: { ...praised, staffId } }] };
}

/** And so does word that its giver is being erased. */
export async function passTakingBackOn(back: Payload<'report.praise_taken_back'>): Promise<Commit> {
  const staffId = await finisherOf(back.reportId);
  if (staffId === undefined) return { steps: [] };
  return { steps: [], events: [{ type: 'worker.praise_taken_back', payload: { ...back, staffId } }] };
}
