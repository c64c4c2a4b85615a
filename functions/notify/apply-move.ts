import { staleVersion } from '../shared/errors.ts';
import type { Payload } from '../shared/events/events.ts';
import { reportMoved } from '../shared/events/notices.ts';
import type { Commit } from '../shared/kernel/commit.ts';
import { personStillThere } from '../shared/personal-data/person-still-there.ts';
import { keys } from '../shared/table/keys.ts';
import { placeOf, rowsByKey } from '../shared/table/rows-by-key.ts';
import { moveId } from './domain/notice-id.ts';
import { newNotice } from './inbox/inbox-rows.ts';

/** A row and a look at the person each. */
const PER_COMMIT = 40;

/**
 * One row in the inbox of every resident who follows the report. Who has been erased meanwhile gets none: the check
 * stands in the same transaction.
 */
export async function applyMove(move: Payload<'report.moved'>): Promise<Commit> {
  const { reportId, action, at, version } = move;
  const id = moveId(move);
  const people = [...new Set(move.to)].sort();
  const there = await rowsByKey(people.flatMap((person) => [keys.person(person), keys.inbox(person, id)]));
  const missing = people.filter(
    (person) => there.has(placeOf(keys.person(person))) && !there.has(placeOf(keys.inbox(person, id))),
  );
  const rest = missing.slice(PER_COMMIT);
  return {
    steps: missing
      .slice(0, PER_COMMIT)
      .flatMap((ownerId) => [
        personStillThere(ownerId, staleVersion),
        newNotice(id, { kind: 'report', ownerId, at, version, reportId, action }),
      ]),
    events: rest.length > 0 ? [reportMoved({ ...move, to: rest })] : [],
  };
}
