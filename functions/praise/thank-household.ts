import { iso, now } from '../shared/clock.ts';
import { placeOfCode } from '../shared/codes/code-place.ts';
import { lookUp } from '../shared/codes/search-limit.ts';
import { dateAt } from '../shared/district/on-duty.ts';
import { communityOf } from '../shared/district/regions.ts';
import { DomainError } from '../shared/errors.ts';
import { livingAt } from '../shared/households/members.ts';
import type { Caller } from '../shared/http/caller.ts';
import { commitOnce } from '../shared/kernel/commit.ts';
import { praiseIdOf } from '../shared/praise/praise-id.ts';
import { pending } from './domain/praise.ts';
import { countAgainstDay, putPraise } from './praise-repository.ts';

/** A household has twenty places; two that became one behind a new plate have more. */
const MOST_TOLD = 40;

/**
 * Thanks to those behind a door, once under the phone's key. Who lives there is asked; where nobody is known to, it
 * waits unseen until it goes, and the one who thanks is told nothing of either.
 * @throws DomainError `code_not_found` and its like, `not_a_household`, `thanked_enough`, `idempotency_mismatch`
 */
export async function thankHousehold(
  code: string,
  reasons: string[],
  key: string,
  caller: Caller,
): Promise<{ status: 'pending' }> {
  const { kind, place } = await lookUp(caller, () => placeOfCode(code));
  if (kind !== 'household') throw new DomainError('not_a_household');
  const at = iso(now());
  const on = dateAt(at);
  const region = communityOf(place.regionCode) ?? place.regionCode;
  const id = await praiseIdOf(on, `${code}\n${key}`);
  const persons = (await livingAt(code)).slice(0, MOST_TOLD);
  return commitOnce(
    { scope: 'praise', key, request: { code, reasons }, answer: { status: 'pending' as const } },
    {
      steps: [
        countAgainstDay(code, on, () => new DomainError('thanked_enough')),
        putPraise(pending({ id, kind: 'neighbour', whose: code, region, reasons, on })),
      ],
      events:
        persons.length > 0
          ? [{ type: 'praise.waiting', payload: { praiseId: id, at, to: { persons } } }]
          : [],
    },
  );
}
