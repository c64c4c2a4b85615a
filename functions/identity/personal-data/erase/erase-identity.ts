import { iso, now } from '../../../shared/clock.ts';
import type { Payload } from '../../../shared/events/events.ts';
import { type Commit, commit } from '../../../shared/kernel/commit.ts';
import type { Item, Step } from '../../../shared/kernel/transact.ts';
import { erasureProgress } from '../../../shared/personal-data/erasure-row.ts';
import {
  EXPORT_PARTS,
  exportKey,
  exportRowSchema,
  partName,
} from '../../../shared/personal-data/export-row.ts';
import { removeFile } from '../../../shared/storage/files.ts';
import { tableName } from '../../../shared/table/client.ts';
import { keys } from '../../../shared/table/keys.ts';
import { rowsOf } from '../../../shared/table/partition.ts';
import { householdsOf } from '../../households/membership-repository.ts';
import { dropMembership, freePlaces, leftEvents } from '../../households/membership-rows.ts';
import { childrenOf, removeChild } from '../../residents/children/children.ts';

/** Rows of one transaction, beside the event's and the audit log's. */
const PER_COMMIT = 80;

const remove = ({ pk, sk }: Item): Step => ({
  write: { Delete: { TableName: tableName(), Key: { pk, sk } } },
});

async function removeCopy(rows: readonly Item[]): Promise<void> {
  for (const row of rows.filter(({ type }) => type === 'export')) {
    const { id, files } = exportRowSchema.parse(row);
    for (const { name } of files) await removeFile(exportKey(id, name));
    for (const part of EXPORT_PARTS) await removeFile(exportKey(id, partName(part)));
    // A file that was being packed meanwhile.
    await removeFile(exportKey(id, `my-data-${files.length + 1}.zip`));
  }
}

/**
 * Everything in the person's partition, the households' rows that name them, and the children nobody else acts for.
 * Each step can be taken again; what was added while the account was ending is found by the last look.
 */
export async function emptyPartition(personId: string): Promise<Item[]> {
  for (const child of await childrenOf(personId)) await removeChild(personId, child.id);
  for (const each of await householdsOf(personId))
    await commit({
      steps: [...dropMembership(each), ...freePlaces(each).slice(0, 1)],
      events: leftEvents([each], iso(now())),
    });
  const rows = await rowsOf(keys.person(personId).pk);
  await removeCopy(rows);
  const last = rows.splice(-PER_COMMIT);
  for (let from = 0; from < rows.length; from += PER_COMMIT)
    await commit({ steps: rows.slice(from, from + PER_COMMIT).map(remove) });
  return last;
}

export async function eraseIdentity({ personId, erasureId }: Payload<'person.erased'>): Promise<Commit> {
  const rows = await emptyPartition(personId);
  return {
    steps: [...rows.map(remove), erasureProgress(erasureId, { part: 'identity', rows: rows.length + 1 })],
  };
}

export const removeRows = (rows: readonly Item[]): Step[] => rows.map(remove);
