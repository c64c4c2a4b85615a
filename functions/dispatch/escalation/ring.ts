import { iso, now, pause } from '../../shared/clock.ts';
import { config } from '../../shared/district/config.ts';
import { isCode } from '../../shared/errors.ts';
import { commit } from '../../shared/kernel/commit.ts';
import { type Alarm, LEVELS, nextAlarm, rung } from '../domain/deadline/alarms.ts';
import type { WorkOrder } from '../domain/work-order.ts';
import { getOrder, type LogEntry } from '../order-repository.ts';
import { record } from '../record.ts';
import { timingOf } from '../timing.ts';
import { officeAbove } from './office-above.ts';

/** What the case log calls it. */
const PAST: Record<Alarm['kind'], string> = {
  yellow: 'nearly_due',
  stage: 'stage_overdue',
  level: 'escalated',
};
/** All that time can ever say of one order, with room for those who change it meanwhile. */
const ROUNDS = 10;

async function named(code: string): Promise<{ code: string; name: string }> {
  const unit = (await config('unit')).find((candidate) => candidate.code === code);
  return { code, name: unit?.name.zh ?? code };
}

async function ringOne(order: WorkOrder, at: string): Promise<boolean> {
  const timing = await timingOf(order.category, order.severity);
  const next = nextAlarm(order, timing);
  if (!next || next.at > at) return false;
  const { alarm } = next;
  const to = alarm.kind === 'level' ? await named(officeAbove(order, alarm.level)) : undefined;
  const entry: LogEntry = {
    at,
    action: PAST[alarm.kind],
    by: { role: 'system' },
    internal: true,
    ...(to && alarm.kind === 'level'
      ? { details: { level: String(alarm.level), to: to.code, toName: to.name } }
      : {}),
  };
  const { steps, events } = record(rung(order, alarm, to, at), order, entry, timing);
  await commit({ steps, events: events ?? [] });
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
