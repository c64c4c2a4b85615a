import { hotlineUnit, subdistrictOf } from '../../shared/district/regions.ts';
import type { Payload } from '../../shared/events/events.ts';
import type { Commit } from '../../shared/kernel/commit.ts';
import { timesOfReopened } from '../domain/deadline/order-times.ts';
import { returnTo } from '../domain/return-to.ts';
import { stepped, withoutAssignee } from '../domain/work-order.ts';
import { named } from '../escalation/tell.ts';
import { requireOrder } from '../questions/require-order.ts';
import { record } from '../record.ts';
import { timingOf } from '../timing.ts';

/** The office above whoever rejected it. */
export function appealOffice(unit: string, regionCode: string): string {
  return unit.startsWith('H-') ? returnTo(unit, regionCode) : hotlineUnit(subdistrictOf(regionCode));
}

/** The reporter does not accept that nothing is done: another office looks at it, with new times. */
export async function hearAppeal({ reportId, at, words }: Payload<'report.appealed'>): Promise<Commit> {
  const order = await requireOrder(reportId);
  const timing = await timingOf(order.category, order.severity);
  const office = await named(appealOffice(order.unit.code, order.place.regionCode));
  const { finishedAt: _, outcome: __, alerts: ___, ...rest } = withoutAssignee(order);
  const next = stepped(order, 'appeal', {
    ...rest,
    ...timesOfReopened(order, at, timing),
    status: 'queued',
    unit: office,
    appealedCount: (order.appealedCount ?? 0) + 1,
  });
  const entry = {
    at,
    action: 'appealed',
    by: { role: 'resident' },
    reason: words,
    details: { to: office.code, toName: office.name },
  };
  return record(next, order, entry, timing);
}
