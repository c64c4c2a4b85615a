import { iso, now } from '../../shared/clock.ts';
import { placeOfCode } from '../../shared/codes/code-place.ts';
import { DomainError, isCode, notFound } from '../../shared/errors.ts';
import { commit } from '../../shared/kernel/commit.ts';
import { personStillThere } from '../../shared/personal-data/person-still-there.ts';
import { decide, type Membership, takesPlace } from './domain/membership.ts';
import { findMembership } from './membership-repository.ts';
import { countPlaces, dropMembership, freePlaces, leftEvents, putMembership } from './membership-rows.ts';

/**
 * Asks to belong to the household behind a code; asking again changes nothing.
 * @param guardian who asks for their child, and lives there themselves: nobody else needs to confirm it
 * @throws DomainError `code_not_found` and its like, `not_a_household`, `household_full`, `too_many_households`,
 *   `not_signed_in` and `not_found` when the one who asks, or the child, has been erased meanwhile
 */
export async function bind(
  personId: string,
  code: string,
  nowMs: number,
  guardian?: string,
): Promise<Membership> {
  const { kind, place } = await placeOfCode(code);
  if (kind !== 'household') throw new DomainError('not_a_household');
  const before = await findMembership(code, personId);
  if (before && takesPlace(before)) return before;
  const lives = guardian !== undefined && (await findMembership(code, guardian))?.status === 'confirmed';
  const next: Membership = {
    code,
    personId,
    status: lives ? 'confirmed' : 'pending',
    ...(lives ? { confirmedBy: 'guardian' } : {}),
    place: { name: place.name, regionCode: place.regionCode },
    at: iso(nowMs),
    version: (before?.version ?? 0) + 1,
  };
  try {
    const there = guardian
      ? [personStillThere(guardian), personStillThere(personId, notFound)]
      : [personStillThere(personId)];
    await commit({ steps: [...there, ...putMembership(next, before), ...countPlaces(next, 1)] });
    return next;
  } catch (error) {
    // A double tap: the other one has asked.
    const now = isCode(error, 'stale_version') ? await findMembership(code, personId) : undefined;
    if (now && takesPlace(now)) return now;
    throw error;
  }
}

/** @throws DomainError `not_found` */
export async function leave(personId: string, code: string): Promise<void> {
  const membership = await findMembership(code, personId);
  if (!membership) throw notFound();
  await commit({
    steps: [...dropMembership(membership), ...freePlaces(membership)],
    events: leftEvents([membership], iso(now())),
  });
}

/** @throws DomainError `not_found` to whoever does not live there, `illegal_transition`, `stale_version` */
export async function confirmMember(by: string, code: string, personId: string): Promise<Membership> {
  const [mine, theirs] = await Promise.all([findMembership(code, by), findMembership(code, personId)]);
  if (mine?.status !== 'confirmed' || !theirs || theirs.status === 'refused') throw notFound();
  const next = decide(theirs, { confirmedBy: 'member' });
  const there = [personStillThere(by), personStillThere(personId, notFound)];
  await commit({ steps: [...there, ...putMembership(next, theirs)] });
  return next;
}

/** @throws DomainError `not_found` for somebody who has been erased, `illegal_transition`, `stale_version` */
export async function decideRequest(
  membership: Membership,
  decision: { confirmedBy: 'staff' } | { reason: string },
): Promise<Membership> {
  const next = decide(membership, decision);
  await commit({
    steps: [
      personStillThere(membership.personId, notFound),
      ...putMembership(next, membership),
      ...('reason' in decision ? freePlaces(membership) : []),
    ],
  });
  return next;
}
