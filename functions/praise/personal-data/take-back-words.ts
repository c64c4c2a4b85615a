import { iso, now } from '../../shared/clock.ts';
import { staleVersion } from '../../shared/errors.ts';
import type { Payload } from '../../shared/events/events.ts';
import type { Commit } from '../../shared/kernel/commit.ts';
import { sweptAfter } from '../../shared/retention/due.ts';
import { tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import { findPraise, putPraise } from '../praise-repository.ts';

const DAY = 24 * 3_600_000;
/** Longer than the praise could have waited. */
const MARK_MS = 61 * DAY;

/**
 * Whoever reported is being erased, and their words with them; the reasons, which are nobody's words, stay. What has
 * not come yet, or was declined, finds a mark in its place and is not written any more.
 */
export async function takeBackWords({
  staffId,
  praiseId,
}: Payload<'worker.praise_taken_back'>): Promise<Commit> {
  const praise = await findPraise([{ kind: 'worker', whose: staffId }], praiseId);
  if (praise) {
    const { words, ...rest } = praise;
    if (words === undefined) return { steps: [] };
    return { steps: [putPraise({ ...rest, version: praise.version + 1 }, praise)] };
  }
  const key = keys.praise('worker', staffId, praiseId);
  const at = iso(now());
  const mark = sweptAfter(key, Date.parse(at) + MARK_MS);
  return {
    steps: [
      {
        write: {
          Put: {
            TableName: tableName(),
            Item: { ...key, type: 'praise-taken-back', at, ...mark },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
        // It came in this moment.
        onFail: staleVersion,
      },
    ],
  };
}
