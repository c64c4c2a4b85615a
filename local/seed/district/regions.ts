import * as z from 'zod';
import { boundsSchema, regionSchema } from '../../../functions/shared/district/schemas.ts';
import { type Problems, readText } from './files.ts';

const DIGITS = { district: 6, subdistrict: 9, community: 12, grid: 14 } as const;
const HEADER = 'code,level,name_zh,name_en,min_lng,min_lat,max_lng,max_lat';

/** The shared schema, from the text of a CSV's cells. */
const rowSchema = regionSchema
  .extend({ bounds: z.preprocess((cells) => (cells as string[]).map(Number), boundsSchema) })
  .refine(({ code, level }) => code.length === DIGITS[level], {
    path: ['code'],
    error: 'has 6 digits for a district, 9 for a subdistrict, 12 for a community, 14 for a grid',
  })
  .refine(({ bounds: [west, south, east, north] }) => west < east && south < north, {
    path: ['bounds'],
    error: 'min_lng and min_lat must be below max_lng and max_lat',
  });

export type RegionRow = z.output<typeof rowSchema>;
export interface RegionLine {
  row: RegionRow;
  line: number;
}

/** The code of the region above, by the digits alone; the district has none. */
export function parentCode(code: string): string | undefined {
  const length = { 9: 6, 12: 9, 14: 12 }[code.length];
  return length === undefined ? undefined : code.slice(0, length);
}

/** Reads regions.csv. Its cells hold no commas or quotes, which is checked by counting them. */
export function readRegions(folder: string, problems: Problems): RegionLine[] {
  const file = 'regions.csv';
  const lines = readText(folder, file, problems)?.split(/\r?\n/);
  if (!lines) return [];
  if (lines[0] !== HEADER) problems.add(file, 1, `the first line must be ${HEADER}`);
  const found: RegionLine[] = [];
  for (const [index, text] of lines.entries()) {
    if (index === 0 || text.trim() === '') continue;
    const cells = text.split(',').map((cell) => cell.trim());
    if (cells.length !== 8 || cells.includes('')) {
      problems.add(file, index + 1, `must have 8 filled cells, has ${cells.filter(Boolean).length}`);
      continue;
    }
    const [code, level, zh, en, ...bounds] = cells;
    const parsed = rowSchema.safeParse({ code, level, name: { zh, en }, bounds });
    if (parsed.success) found.push({ row: parsed.data, line: index + 1 });
    else
      for (const issue of parsed.error.issues)
        problems.add(file, index + 1, `${issue.path.join('.')}: ${issue.message}`);
  }
  checkTree(file, found, problems);
  return found;
}

function checkTree(file: string, found: readonly RegionLine[], problems: Problems): void {
  const byCode = new Map<string, RegionRow>();
  for (const { row, line } of found) {
    if (byCode.has(row.code)) problems.add(file, line, `code ${row.code} is used twice`);
    byCode.set(row.code, row);
  }
  for (const { row, line } of found) {
    const above = parentCode(row.code);
    if (above === undefined) continue;
    const parent = byCode.get(above);
    if (!parent) problems.add(file, line, `${row.code}: its parent ${above} is not in the file`);
    else if (!contains(parent.bounds, row.bounds))
      problems.add(file, line, `${row.code} reaches outside ${above}`);
  }
}

type Bounds = RegionRow['bounds'];
const contains = (outer: Bounds, inner: Bounds): boolean =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
