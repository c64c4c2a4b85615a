import { iso, now, pause } from '../../shared/clock.ts';
import { isCode } from '../../shared/errors.ts';
import { commit } from '../../shared/kernel/commit.ts';
import { LEVELS, nextAlarm } from '../domain/deadline/alarms.ts';
import type { WorkOrder } from '../domain/work-order.ts';
import { getOrder, type LogEntry } from '../order-repository.ts';
import { record } from '../record.ts';
import { timingOf } from '../timing.ts';
import { TIMERS } from './timers.ts';

/** All that time can ever say of one order, with room for those who change it meanwhile. */
const ROUNDS = 10;

async function ringOne(order: WorkOrder, at: string): Promise<boolean> {
  const timing = await timingOf(order.category, order.severity);
  const next = nextAlarm(order, timing);
  if (!next || next.at > at) return false;
  const { alarm } = next;
  const rung = await TIMERS[alarm.kind](order, at, { alarm, timing });
  const entry: LogEntry = {
    at,
    action: rung.action,
    by: { role: 'system' },
    ...(rung.internal ? { internal: true } : {}),
    ...(rung.details ? { details: rung.details } : {}),
  };
  const { steps, events = [] } = record(rung.order, order, entry, timing);
  await commit({ steps: [...steps, ...(rung.steps ?? [])], events: [...events, ...(rung.events ?? [])] });
  return true;
}

/**
 * Says what is due of one order, each thing once: the row's version decides between two who would say it at once.
 * @returns how much was said
 */
export async function ringOrder(id: string): Promise<number> {
  let said = 0;
  for (let round = 0; round < ROUNDS && said <= LEVELS + 2; round++) {
    const order = await getOrder(id);
    if (!order) return said;
    try {
      if (!(await ringOne(order, iso(now())))) return said;
      said += 1;
    } catch (error) {
      // Somebody works on it this very moment: what is due then is decided anew.
      if (!isCode(error, 'stale_version')) throw error;
      await pause(20 * (round + 1));
    }
  }
  return said;
}
