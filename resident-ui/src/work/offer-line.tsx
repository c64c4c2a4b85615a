import type { WorkOrder } from '../api-types.ts';
import { language } from '../phone/settings.ts';
import { dateWords } from '../time/time-words.ts';
import { tw } from './messages/index.ts';

const moment = (at: string): string => dateWords(new Date(at), language(), new Date());

/** Until when it can be claimed and what is promised, or until when its claimer has to begin. */
export function OfferLine({ order: { status, offer, claim } }: { order: WorkOrder }) {
  if (status === 'offered' && offer)
    return (
      <span class="offer-line">
        {tw('work.offer_until', { date: moment(offer.until), points: String(offer.bounty) })}
      </span>
    );
  if (status === 'accepted' && claim)
    return <span class="offer-line">{tw('work.claim_until', { date: moment(claim.startBy) })}</span>;
  return null;
}
