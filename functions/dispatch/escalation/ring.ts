import { iso, now, pause } from '../../shared/clock.ts';
import { isCode } from '../../shared/errors.ts';
import { commit } from '../../shared/kernel/commit.ts';
import { nextAlarm } from '../domain/deadline/alarms.ts';
import type { WorkOrder } from '../domain/work-order.ts';
import { getOrder, type LogEntry } from '../order-repository.ts';
import { record } from '../record.ts';
import { timingOf } from '../timing.ts';
import { TIMERS } from './timers.ts';

/** All that time can ever say of one order, with room for those who change it meanwhile. */
const ROUNDS = 10;

/** @returns the order as it is then; undefined when nothing is due */
async function ringOne(order: WorkOrder, at: string): Promise<WorkOrder | undefined> {
  const timing = await timingOf(order.category, order.severity);
  const next = nextAlarm(order, timing);
  if (!next || next.at > at) return undefined;
  const { alarm } = next;
  const rung = await TIMERS[alarm.kind](order, at, { alarm, timing });
  const entry: LogEntry = {
    at,
    action: rung.action,
    by: { role: 'system' },
    ...(rung.internal ? { internal: true } : {}),
    ...(rung.details ? { details: rung.details } : {}),
  };
  const { steps, events = [], order: told } = record(rung.order, order, entry, timing);
  await commit({ steps: [...steps, ...(rung.steps ?? [])], events: [...events, ...(rung.events ?? [])] });
  return told;
}

/**
 * Says what is due of one order, each thing once: the row's version decides between two who would say it at once.
 * One read, and one transaction for each thing that is due.
 * @returns how much was said
 */
export async function ringOrder(id: string): Promise<number> {
  let said = 0;
  let order = await getOrder(id);
  for (let round = 0; order && round < ROUNDS; round++) {
    try {
      order = await ringOne(order, iso(now()));
      if (order) said += 1;
    } catch (error) {
      // Somebody works on it this very moment: what is due then is decided anew.
      if (!isCode(error, 'stale_version')) throw error;
      await pause(20 * (round + 1));
      order = await getOrder(id);
    }
  }
  return said;
}
