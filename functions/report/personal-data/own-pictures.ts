import type { Item } from '../../shared/kernel/transact.ts';

/** Uploads that came with the report: what staff added later is named by a step. @param rows a report's partition */
export function ownPictures(rows: readonly Item[]): Item[] {
  const steps = rows.filter(({ type }) => type === 'report-step');
  const ofStaff = new Set<unknown>(steps.flatMap(({ photos }) => (Array.isArray(photos) ? photos : [])));
  return rows.filter(({ type, uploadId }) => type === 'photo' && !ofStaff.has(uploadId));
}
