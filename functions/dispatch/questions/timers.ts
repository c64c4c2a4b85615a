import { orderAlerted } from '../../shared/events/notices.ts';
import { resumed } from '../domain/held.ts';
import { stepped } from '../domain/work-order.ts';
import type { Timer } from '../escalation/timer.ts';
import { workers } from './hear-answer.ts';

/** The reporter did not answer: work goes on with what is known, and the clock with it. */
export const questionUnanswered: Timer = (order, at, { timing }) => {
  const next = stepped(order, 'give_up', resumed(order, at, timing.clock));
  const { id: orderId, reportId } = order;
  const about = { orderId, ...(reportId === undefined ? {} : { reportId }), version: next.version, at };
  return {
    order: next,
    action: 'unanswered',
    events: [orderAlerted({ ...about, alert: 'question_unanswered', to: workers(order) })],
  };
};
