import { config } from '../../shared/district/config.ts';
import { rung } from '../domain/deadline/alarms.ts';
import { officeAbove } from './office-above.ts';
import type { Timer } from './timer.ts';

/** An office with its name. */
export async function named(code: string): Promise<{ code: string; name: string }> {
  const unit = (await config('unit')).find((candidate) => candidate.code === code);
  return { code, name: unit?.name.zh ?? code };
}

/** Time only says something: the order stays where it is. */
export const tell =
  (action: string): Timer =>
  (order, at, { alarm }) => ({ order: rung(order, alarm, undefined, at), action, internal: true });

/** It climbs to the next office. */
export const climb: Timer = async (order, at, { alarm }) => {
  const level = alarm.kind === 'level' ? alarm.level : 1;
  const to = await named(officeAbove(order, level));
  return {
    order: rung(order, alarm, to, at),
    action: 'escalated',
    internal: true,
    details: { level: String(level), to: to.code, toName: to.name },
  };
};
