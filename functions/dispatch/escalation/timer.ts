import type { NewEvent } from '../../shared/events/events.ts';
import type { Step } from '../../shared/kernel/transact.ts';
import type { Alarm } from '../domain/deadline/alarms.ts';
import type { Timing } from '../domain/deadline/order-times.ts';
import type { WorkOrder } from '../domain/work-order.ts';

/** What a moment makes of an order: its next version, the line of its log, and what else changes with it. */
export interface Rung {
  /** With its version. */
  order: WorkOrder;
  /** What the case log calls it. */
  action: string;
  details?: Record<string, string>;
  /** Staff's own business: the reporter is not told. */
  internal?: true;
  steps?: Step[];
  events?: NewEvent[];
}

/** Must leave the order without the alarm it answers: what is still due is rung again. */
export type Timer = (
  order: WorkOrder,
  at: string,
  due: { alarm: Alarm; timing: Timing },
) => Rung | Promise<Rung>;
