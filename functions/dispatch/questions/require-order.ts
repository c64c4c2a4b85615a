import { orderIdOf } from '../../shared/ids.ts';
import type { WorkOrder } from '../domain/work-order.ts';
import { getOrder } from '../order-repository.ts';

/** @throws Error while it is not there yet: the queue tries again */
export async function requireOrder(reportId: string): Promise<WorkOrder> {
  const order = await getOrder(orderIdOf(reportId));
  if (!order) throw new Error(`no work order for ${reportId} yet`);
  return order;
}
