import * as z from 'zod';
import { DomainError } from '../../../shared/errors.ts';
import { eachRow, type RowError } from '../../../shared/imports/read-sheet.ts';

/** Regions one file may hold: three of the largest districts. */
export const MOST_REGIONS = 20_000;

/** A region as a file tells of it, before anything is believed; '' and undefined where it tells nothing. */
export interface ImportRow {
  /** The line of a sheet; of GeoJSON the number of the feature. */
  line: number;
  code: string;
  level: string;
  parent: string;
  zh: string;
  en: string;
  geometry?: unknown;
  errors: RowError[];
}

const columns = {
  code: { headings: ['代码', '编码', '区划代码', '区域编码', 'region_code'], required: true },
  level: { headings: ['级别', '层级'] },
  zh: { headings: ['name', 'name_zh', '名称', '中文名称'] },
  en: { headings: ['name_en', '英文名称'] },
  parent: { headings: ['上级', '上级代码', '上级编码', 'parent_code'] },
} as const;

/** @throws DomainError `file_unreadable`, `file_too_long` */
export function rowsOfSheet(text: string): ImportRow[] {
  const rows: ImportRow[] = [];
  eachRow(text, { columns, maxRows: MOST_REGIONS }, ({ line, cells, errors }) =>
    rows.push({ line, ...cells, errors }),
  );
  return rows;
}

const collectionSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(z.unknown()),
});
const featureSchema = z.object({
  type: z.literal('Feature'),
  properties: z.record(z.string(), z.unknown()).nullable(),
  geometry: z.unknown().optional(),
});

const plain = (name: string) => name.toLowerCase().replaceAll(/[\s_-]/g, '');

function rowOfFeature(feature: unknown, line: number): ImportRow {
  const row: ImportRow = { line, code: '', level: '', parent: '', zh: '', en: '', errors: [] };
  const parsed = featureSchema.safeParse(feature);
  if (!parsed.success) return { ...row, errors: [{ line, code: 'not_a_feature' }] };
  const said = new Map(
    Object.entries(parsed.data.properties ?? {}).map(([name, value]) => [plain(name), value] as const),
  );
  for (const [name, { headings }] of Object.entries(columns) as [
    keyof typeof columns,
    { headings: readonly string[] },
  ][]) {
    const value = [name, ...headings]
      .map((each) => said.get(plain(each)))
      .find((each) => each !== undefined && each !== null);
    if (value !== undefined) row[name] = String(value).trim();
  }
  if (row.code === '') row.errors.push({ line, column: 'code', code: 'cell_missing' });
  return { ...row, geometry: parsed.data.geometry ?? undefined };
}

/** @throws DomainError `file_unreadable`, `file_too_long` */
export function rowsOfGeoJson(text: string): ImportRow[] {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new DomainError('file_unreadable', {}, [{ path: '', message: 'malformed_json' }]);
  }
  const parsed = collectionSchema.safeParse(json);
  if (!parsed.success || parsed.data.features.length === 0)
    throw new DomainError('file_unreadable', {}, [{ path: '', message: 'no_feature_collection' }]);
  const { features } = parsed.data;
  if (features.length > MOST_REGIONS) throw new DomainError('file_too_long', { max: MOST_REGIONS });
  return features.map((feature, index) => rowOfFeature(feature, index + 1));
}
