import type { World } from '../world.ts';
import { type Row, rowsByType, under } from './rows.ts';

/** Clocks that are behind, and minutes that were left out. */
const PATIENCE_MS = 15 * 60_000;
/** So few that a unit that takes what it can has enough soon. */
export const MOST_CLAIMS = 2;

const count = (log: readonly Row[], ...actions: string[]): number =>
  log.filter(({ action }) => actions.includes(String(action))).length;

/** I-09 and I-13 of offers: each ends once, none is forgotten, and a place is taken for exactly as long as a claim. */
export function checkClaims(world: World): void {
  const rows = rowsByType(world);
  const { witness, scheduler, network } = world;
  const latest = scheduler.time - network.behind - PATIENCE_MS;
  const overdue = (at: unknown): boolean => Date.parse(String(at)) < latest;
  for (const order of rows('order')) {
    const { status, offer, claim } = order as { status?: string; offer?: Row; claim?: Row };
    const log = under(rows('order-log'), order.pk);
    const offered = count(log, 'offered', 'given_back', 'claim_lapsed');
    const ended = count(log, 'offer_ended', 'offer_withdrawn', 'claimed');
    const open = status === 'offered' ? 1 : 0;
    // A claim that goes back opens no offer when nobody is left to claim.
    if (ended + open > offered)
      witness.broke('I-13', `${order.id}: ${offered} times offered, ${ended + open} ends`);
    if (count(log, 'given_back', 'claim_lapsed') > count(log, 'claimed'))
      witness.broke('I-13', `${order.id} went back more often than it was claimed`);
    if (status === 'offered' && (!offer || overdue(offer.until)))
      witness.broke('I-09', `${order.id} is offered until ${offer?.until} and nobody minds`);
    if (status === 'accepted' && claim && overdue(claim.startBy))
      witness.broke('I-09', `${order.id} was to be begun by ${claim.startBy} and nobody minds`);
    if (claim && claim.unit !== (order.unit as Row).code)
      witness.broke('I-13', `${order.id} is claimed by ${claim.unit} and lies elsewhere`);
  }
}
