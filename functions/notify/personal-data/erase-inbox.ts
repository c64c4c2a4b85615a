import type { Payload } from '../../shared/events/events.ts';
import { type Commit, commit } from '../../shared/kernel/commit.ts';
import type { Item, Step } from '../../shared/kernel/transact.ts';
import { erasureProgress } from '../../shared/personal-data/erasure-row.ts';
import { tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import { rowsOf } from '../../shared/table/partition.ts';

/** Rows of one transaction, beside the event's and the audit log's. */
const PER_COMMIT = 80;

const remove = ({ pk, sk }: Item): Step => ({
  write: { Delete: { TableName: tableName(), Key: { pk, sk } } },
});

/**
 * The whole inbox. Nothing is put into it any more: each new notice checks in its own transaction that the person is
 * still there, and the person's row went before this event was said.
 */
export async function eraseInbox({ personId, erasureId }: Payload<'person.erased'>): Promise<Commit> {
  const rows = await rowsOf(keys.inbox(personId, '').pk);
  const last = rows.splice(-PER_COMMIT);
  for (let from = 0; from < rows.length; from += PER_COMMIT)
    await commit({ steps: rows.slice(from, from + PER_COMMIT).map(remove) });
  return { steps: [...last.map(remove), erasureProgress(erasureId, { part: 'notify' })] };
}
