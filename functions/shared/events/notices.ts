import type { NewEvent, Payload } from './events.ts';

/** Staff are to hear something about an order. Said in the transaction of what they are to hear. */
export const orderAlerted = (payload: Payload<'order.alerted'>): NewEvent => ({
  type: 'order.alerted',
  payload,
});

/** Residents who follow a report while signed in are to hear of its next step. */
export const reportMoved = (payload: Payload<'report.moved'>): NewEvent => ({
  type: 'report.moved',
  payload,
});
