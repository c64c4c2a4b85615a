import { ridingCard, stillRides } from '../../../shared/codes/courier-card.ts';
import type { CourierIdentity } from '../../../shared/http/contract.ts';
import { draftOwner } from '../../../shared/media/draft-owner.ts';
import { beginSeen, type RaisedAnswer, type Seen } from '../begin.ts';
import { countOfDay } from './day-limit.ts';
import { putRaised } from './raised-rows.ts';

/**
 * A courier saw something on the way. The order knows the card and nobody: who carried it is written nowhere.
 * Words alone mean somewhere in the region the card is for. Round trips: the card, the code on the spot, the roster,
 * one transaction.
 * @throws DomainError for every refusal; nothing is written then
 */
export async function raiseFromCard(
  seen: Omit<Seen, 'region' | 'severity'>,
  courier: CourierIdentity,
  key: string,
): Promise<RaisedAnswer> {
  const operation = { scope: 'inspection.courier', key: `${courier.code} ${key}`, request: seen };
  return beginSeen(operation, async () => {
    const [card, uploads] = await Promise.all([ridingCard(courier), draftOwner(key)]);
    const { name, regionCode: region } = card.place;
    const named = seen.code === undefined && seen.location === undefined && seen.address !== undefined;
    return {
      seen: { ...seen, ...(named ? { region } : {}) },
      raiser: {
        origin: 'courier',
        by: { role: 'courier', name },
        uploads,
        besides: async ({ id, at }) => ({
          more: { courier: { code: courier.code, name } },
          steps: [
            ...stillRides(courier),
            await countOfDay(courier.code, at),
            putRaised(courier.code, id, at),
          ],
        }),
      },
    };
  });
}
