import { staleVersion } from '../shared/errors.ts';
import type { Payload } from '../shared/events/events.ts';
import type { Commit } from '../shared/kernel/commit.ts';
import { personStillThere } from '../shared/personal-data/person-still-there.ts';
import { staffById } from '../shared/staff-directory/find-people.ts';
import { keys } from '../shared/table/keys.ts';
import { placeOf, rowsByKey } from '../shared/table/rows-by-key.ts';
import { praiseNoticeId } from './domain/notice-id.ts';
import { newNotice } from './inbox/inbox-rows.ts';

type Waiting = Payload<'praise.waiting'>;

/** Active staff, or residents who are still there: thanks are for nobody who stands in. */
async function present({ to }: Waiting): Promise<string[]> {
  if ('staff' in to) {
    const [person] = await staffById([to.staff]);
    return person?.status === 'active' ? [to.staff] : [];
  }
  const there = await rowsByKey(to.persons.map(keys.person));
  return to.persons.filter((person) => there.has(placeOf(keys.person(person))));
}

/**
 * One row in the inbox of whoever is thanked. Nothing leaves by text message or otherwise: thanks wake nobody, and a
 * digest would count them.
 */
export async function applyPraise(waiting: Waiting): Promise<Commit> {
  const { praiseId, at, to } = waiting;
  const id = praiseNoticeId(waiting);
  const people = await present(waiting);
  const told = await rowsByKey(people.map((person) => keys.inbox(person, id)));
  return {
    steps: people
      .filter((person) => !told.has(placeOf(keys.inbox(person, id))))
      .flatMap((ownerId) => [
        ...('persons' in to ? [personStillThere(ownerId, staleVersion)] : []),
        newNotice(id, { kind: 'praise', ownerId, at, version: 1, praiseId }),
      ]),
  };
}
