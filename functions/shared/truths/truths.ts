import { iso } from '../clock.ts';
import { Cases } from './cases.ts';
import { ClaimSlots } from './claim-slots.ts';
import { LateOrders } from './late-orders.ts';
import { LatePlans } from './late-plans.ts';
import { LateWindows } from './late-windows.ts';
import { MapRows } from './map-rows.ts';
import { OrderBonds } from './order-bonds.ts';
import { StaffLists } from './staff-lists.ts';

/**
 * What is held against what, partition by partition: each night, by the command, and in the simulation.
 * @param beforeMs what was due by then has begun, or will not
 */
export function truths(beforeMs: number) {
  const before = iso(beforeMs);
  const cases = new Cases();
  const others = [
    new ClaimSlots(),
    new OrderBonds(),
    new LateOrders(before),
    new LatePlans(before),
    new LateWindows(before),
    new MapRows(),
    new StaffLists(),
  ];
  return { cases, all: [cases, ...others] };
}
