import { config } from '../../shared/district/config.ts';
import type { NewEvent } from '../../shared/events/events.ts';
import { type WorkOrder, withoutAssignee } from '../domain/work-order.ts';
import { whereTo } from '../where-to.ts';
import { alertTo, offeredTo } from './alerts.ts';
import { stillOfferedTo } from './domain/offer.ts';

interface Moved {
  order: WorkOrder;
  details: Record<string, string>;
  events: NewEvent[];
}

/** To whom the rules say, as if it had been reported now. */
export async function assigned(order: WorkOrder, at: string): Promise<Moved> {
  const { category, place, reportId = order.id } = order;
  const { unit, assignee, because } = await whereTo({
    reportId,
    category,
    regionCode: place.regionCode,
    at,
  });
  const next: WorkOrder = {
    ...withoutAssignee(order),
    status: assignee ? 'assigned' : 'queued',
    unit,
    ...(assignee ? { assignee } : {}),
  };
  const to = assignee ? { staff: assignee.id } : { unit: unit.code };
  return {
    order: next,
    details: { ...because, to: unit.code, toName: unit.name },
    events: [alertTo(next, 'offer_ended', at, [to])],
  };
}

/** Out of the claiming unit's hands: offered to the others for as long as the offer stands, else as the rules say. */
export async function offeredAgain(order: WorkOrder, at: string): Promise<Moved> {
  const { offer, claim } = order;
  if (!offer || !claim) return assigned(order, at);
  const after = { ...offer, gaveBack: [...(offer.gaveBack ?? []), claim.unit] };
  const others = stillOfferedTo(after, await config('unit'));
  if (after.until <= at || others.length === 0) return assigned(order, at);
  const next: WorkOrder = {
    ...withoutAssignee(order),
    status: 'offered',
    unit: offer.from,
    offer: after,
  };
  return { order: next, details: { until: offer.until }, events: [offeredTo(next, others, at)] };
}
