import { Cases } from '../../../functions/shared/truths/cases.ts';
import { ClaimSlots } from '../../../functions/shared/truths/claim-slots.ts';
import type { Finding } from '../../../functions/shared/truths/find-missing-effects.ts';
import { LateOrders } from '../../../functions/shared/truths/late-orders.ts';
import { LatePlans } from '../../../functions/shared/truths/late-plans.ts';
import { OrderBonds } from '../../../functions/shared/truths/order-bonds.ts';
import type { World } from '../world.ts';
import type { Row } from './rows.ts';

/** Clocks that are behind, one that was set back, and the minute of the sweeper. */
const PATIENCE_MS = 2 * 3_600_000;

/** What the nightly audit says of these rows, when nothing is too young and no event is left to excuse it. */
export function findingsOf(rows: readonly Row[], at = 0): Finding[] {
  const cases = new Cases();
  const slots = new ClaimSlots();
  const bonds = new OrderBonds();
  const orders = new LateOrders(new Date(at - PATIENCE_MS).toISOString());
  const plans = new LatePlans(new Date(at - PATIENCE_MS).toISOString());
  for (const [pk, partition] of Map.groupBy(rows, (row) => row.pk)) {
    cases.add(pk, partition);
    slots.add(pk, partition);
    bonds.add(pk, partition);
    orders.add(pk, partition);
    plans.add(pk, partition);
  }
  return [cases, slots, bonds, orders, plans].flatMap((each) => each.findings());
}

/** The audit of truths must find a sound district sound: an alarm about it is a defect, too. */
export function checkTruths(world: World): void {
  for (const { kind, id, detail = '' } of findingsOf(
    [...world.table.engine.store.all()] as Row[],
    world.scheduler.time,
  ))
    world.witness.broke('truths', `${kind} ${id} ${detail}`.trimEnd());
}
