import type { Item } from '../../shared/kernel/transact.ts';

/** Uploads of the reporter: with the report, or with an answer. What staff added is named by a step of theirs. @param rows a report's partition */
export function ownPictures(rows: readonly Item[]): Item[] {
  const steps = rows.filter(({ type, byRole }) => type === 'report-step' && byRole !== 'resident');
  const ofStaff = new Set<unknown>(steps.flatMap(({ photos }) => (Array.isArray(photos) ? photos : [])));
  return rows.filter(({ type, uploadId }) => type === 'photo' && !ofStaff.has(uploadId));
}
