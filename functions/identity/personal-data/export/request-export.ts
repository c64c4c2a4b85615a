import { iso, now } from '../../../shared/clock.ts';
import { isCode } from '../../../shared/errors.ts';
import { newCapability } from '../../../shared/ids.ts';
import { commit } from '../../../shared/kernel/commit.ts';
import {
  EXPORT_MS,
  type ExportRow,
  findExport,
  putExport,
} from '../../../shared/personal-data/export-row.ts';
import { personStillThere } from '../../../shared/personal-data/person-still-there.ts';

/** Asked again within this time, the same copy answers: nobody has new data every minute, and copies cost. */
const SAME_MS = 10 * 60_000;
/** A copy that is not ready by then is given up: its parts are in the dead letters, and a new one may be asked for. */
const GIVEN_UP_MS = 60 * 60_000;

const answers = (row: ExportRow, nowMs: number): boolean =>
  nowMs - Date.parse(row.startedAt) < (row.status === 'running' ? GIVEN_UP_MS : SAME_MS);

/** @throws DomainError `not_signed_in` for somebody who has been erased meanwhile */
export async function requestExport(personId: string): Promise<ExportRow> {
  const nowMs = now();
  const before = await findExport(personId);
  if (before && answers(before, nowMs)) return before;
  const row: ExportRow = {
    id: newCapability('D'),
    personId,
    status: 'running',
    parts: [],
    next: 0,
    files: [],
    startedAt: iso(nowMs),
    expiresAt: iso(nowMs + EXPORT_MS),
    version: (before?.version ?? 0) + 1,
  };
  try {
    await commit({
      steps: [personStillThere(personId), putExport(row, before)],
      events: [{ type: 'person.export_requested', payload: { personId, exportId: row.id } }],
    });
    return row;
  } catch (error) {
    // A double tap: the other one's copy is as good.
    const theirs = isCode(error, 'stale_version') ? await findExport(personId) : undefined;
    if (!theirs) throw error;
    return theirs;
  }
}
