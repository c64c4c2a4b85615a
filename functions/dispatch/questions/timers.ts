import { resumed } from '../domain/held.ts';
import { stepped } from '../domain/work-order.ts';
import type { Timer } from '../escalation/timer.ts';

/** The reporter did not answer: work goes on with what is known, and the clock with it. */
export const questionUnanswered: Timer = (order, at, { timing }) => ({
  order: stepped(order, 'give_up', resumed(order, at, timing.clock)),
  action: 'unanswered',
});
