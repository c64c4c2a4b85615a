import type { AlertKind, Recipient } from '../../shared/events/alerts.ts';
import type { NewEvent } from '../../shared/events/events.ts';
import { orderAlerted } from '../../shared/events/notices.ts';
import type { WorkOrder } from '../domain/work-order.ts';

/** @param order as it becomes, with the version it had before the step */
export const alertTo = (order: WorkOrder, alert: AlertKind, at: string, to: Recipient[]): NewEvent =>
  orderAlerted({
    orderId: order.id,
    ...(order.reportId === undefined ? {} : { reportId: order.reportId }),
    version: order.version + 1,
    alert,
    at,
    to,
  });

/** Everybody who can claim it hears of it. */
export const offeredTo = (order: WorkOrder, units: readonly string[], at: string): NewEvent =>
  alertTo(
    order,
    'offered',
    at,
    units.map((unit) => ({ unit })),
  );
