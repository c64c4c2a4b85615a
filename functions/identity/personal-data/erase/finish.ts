import { iso, now } from '../../../shared/clock.ts';
import type { Payload } from '../../../shared/events/events.ts';
import type { Commit } from '../../../shared/kernel/commit.ts';
import { somethingWaits } from '../../../shared/outbox/waiting-payloads.ts';
import { ERASURE_PARTS, type ErasureRow, findErasure } from '../../../shared/personal-data/erasure-row.ts';
import { tableName } from '../../../shared/table/client.ts';
import { keys } from '../../../shared/table/keys.ts';
import { emptyPartition, removeRows } from './erase-identity.ts';

/** Every minute at first; a message that nobody can apply is not asked after more often than hourly. */
const nextLook = (look: number): number => Math.min(60_000 * 2 ** look, 3_600_000);

/** What waits for its time and holds ids alone, of rows that say nothing of anybody any more. */
const APPOINTMENTS: readonly string[] = ['person.erasure_ends', 'report.confirmation_ends'];

export const allCounted = ({ parts, reports, orders, reviews }: ErasureRow): boolean =>
  ERASURE_PARTS.every((part) => parts?.has(part)) && orders === reports && reviews === reports;

/**
 * The end is written when everything was counted, and neither the person's partition nor an event on its way holds
 * anything any more. Until then it looks again.
 */
export async function finishErasure(ends: Payload<'person.erasure_ends'>): Promise<Commit> {
  const { personId, erasureId, look } = ends;
  const row = await findErasure(erasureId);
  if (!row || row.finishedAt !== undefined) return { steps: [] };
  const left = await emptyPartition(personId);
  const ids = new Set([personId, ...(row.refs ?? [])]);
  const over =
    left.length === 0 &&
    allCounted(row) &&
    !(await somethingWaits(ids, (type) => APPOINTMENTS.includes(type)));
  if (!over) {
    const again = { type: 'person.erasure_ends' as const, payload: { ...ends, look: look + 1 } };
    return { steps: removeRows(left), events: [{ ...again, afterMs: nextLook(look) }] };
  }
  return {
    steps: [
      {
        write: {
          Update: {
            TableName: tableName(),
            Key: keys.erasure(erasureId),
            UpdateExpression: 'SET finishedAt = :at REMOVE refs',
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeValues: { ':at': iso(now()) },
          },
        },
      },
    ],
  };
}
