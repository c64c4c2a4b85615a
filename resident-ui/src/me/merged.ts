import type { MyReport } from '../phone/my-reports.ts';
import type { MyReportRow } from './me-api.ts';

/**
 * The account's reports and this phone's in one list, newest first.
 * @param more older ones of the account are not read yet, so older ones of the phone would come too early
 */
export function merged(rows: readonly MyReportRow[], phone: readonly MyReport[], more: boolean): MyReport[] {
  const filed = rows.map((row) => ({
    path: row.trackingPath,
    category: row.categoryName,
    place: row.place.name,
    at: row.createdAt,
  }));
  const known = new Set(filed.map(({ path }) => path));
  const oldest = more ? (filed[filed.length - 1]?.at ?? '') : '';
  const others = phone.filter(({ path, at }) => !known.has(path) && at >= oldest);
  return [...filed, ...others].sort((a, b) => (a.at < b.at ? 1 : -1));
}
