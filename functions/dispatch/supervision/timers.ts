import { resumed } from '../domain/held.ts';
import { toldOf } from '../domain/urges.ts';
import { stepped } from '../domain/work-order.ts';
import { officeAbove } from '../escalation/office-above.ts';
import { named } from '../escalation/tell.ts';
import type { Timer } from '../escalation/timer.ts';

/** Whoever was urged said nothing: the office above hears of it, once. */
export const urgeUnanswered: Timer = async (order, _at, { alarm }) => {
  const dueAt = alarm.kind === 'urge' ? alarm.dueAt : '';
  const to = await named(officeAbove(order, 1));
  return {
    order: { ...order, urges: toldOf(order.urges ?? [], dueAt), version: order.version + 1 },
    action: 'urge_unanswered',
    internal: true,
    details: { to: to.code, toName: to.name },
  };
};

/** The time for which it was put off is over. */
export const goOn: Timer = async (order, at, { timing }) => ({
  order: stepped(order, 'go_on', resumed(order, at, timing.clock)),
  action: 'resumed',
});
