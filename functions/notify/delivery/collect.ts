import { iso } from '../../shared/clock.ts';
import type { NewEvent, Payload } from '../../shared/events/events.ts';
import type { Commit } from '../../shared/kernel/commit.ts';
import type { Item } from '../../shared/kernel/transact.ts';
import { keys } from '../../shared/table/keys.ts';
import { placeOf, rowsByKey } from '../../shared/table/rows-by-key.ts';
import { leaving } from '../domain/digest.ts';
import { addToDigest, digestRowSchema, MOST_NOTICES, openDigest } from './digest-rows.ts';
import { leaveSettings } from './settings.ts';

const parsed = (row: Item | undefined) => row && digestRowSchema.parse(row);

/** When the sweeper closes it. */
const dueEvent = (ownerId: string, digest: string, afterMs: number): NewEvent => ({
  type: 'digest.due',
  payload: { ownerId, digest },
  // What is due now is sent with the commit, and not by the sweeper.
  ...(afterMs > 0 ? { afterMs } : {}),
});

/** Puts a notice into each person's digest: the first opens it and has it closed when it is due. */
export async function collect(
  { alert, level }: Pick<Payload<'order.alerted'>, 'alert' | 'level'>,
  id: string,
  people: readonly string[],
  nowMs: number,
): Promise<Required<Commit>> {
  const nothing = { steps: [], events: [] };
  const leaves = await leaveSettings();
  if (!leaves?.settings.leaves[alert]?.length || people.length === 0) return nothing;
  const { due, digest } = leaving({ alert, level }, id, nowMs, leaves.settings, leaves.offsetAt);
  const known = await rowsByKey(people.map((person) => keys.digest(person, digest)));
  const each = people.map((person): Required<Commit> => {
    const row = parsed(known.get(placeOf(keys.digest(person, digest))));
    if (row && row.closedAt === undefined)
      return { steps: [addToDigest(person, digest, id, row.notices.size >= MOST_NOTICES)], events: [] };
    // It has left already (a clock was set back): this one goes alone, as soon as the others would have.
    const name = row ? `${iso(due)}!${id}` : digest;
    return {
      steps: [openDigest(person, name, id, nowMs)],
      events: [dueEvent(person, name, due - nowMs)],
    };
  });
  return { steps: each.flatMap(({ steps }) => steps), events: each.flatMap(({ events }) => events) };
}
