import type { Region } from '../../shared/district/schemas.ts';
import { locationSchema } from '../../shared/district/schemas.ts';
import { CODE_KINDS, type Code, type CodeKind, HELD_KINDS, placeSchema } from './code.ts';
import kindNames from './kind-names.json' with { type: 'json' };

/** A sheet of places that shall get a code, and the headings its columns are known by. */
export const SHEET_COLUMNS = {
  kind: { headings: ['类型', '码类型', 'type'] },
  name: { headings: ['名称', '地点', '地址', 'place', 'address'], required: true },
  region: { headings: ['区划代码', '网格代码', '网格', '区域', 'region code', 'grid'], required: true },
  lat: { headings: ['纬度', 'latitude'] },
  lng: { headings: ['经度', 'longitude'] },
  industry: { headings: ['行业', 'trade'] },
} as const;
export type SheetCells = Record<keyof typeof SHEET_COLUMNS, string>;

/** As many rows as the largest district has doors, in one job. */
export const MOST_CODES = 100_000;

const KINDS = new Map<string, CodeKind>(
  CODE_KINDS.flatMap((kind) => [kind, ...kindNames[kind]].map((name) => [name.toLowerCase(), kind] as const)),
);

export type Wanted = Pick<Code, 'kind' | 'place' | 'industry'>;
export type CellError = { column: keyof SheetCells; code: string };

export interface Judge {
  regions: ReadonlyMap<string, Region>;
  /** May the person who imports put a code there? */
  allowed: (regionCode: string) => boolean;
  bounds: Region['bounds'];
  /** Trades that somebody answers to. */
  industries: ReadonlySet<string>;
}

function locationOf({ lat, lng }: SheetCells, bounds: Region['bounds']) {
  if (lat === '' && lng === '') return { location: undefined };
  // Number('') is 0, which is a place in the Atlantic.
  const parsed = locationSchema.safeParse({
    lat: lat === '' ? undefined : Number(lat),
    lng: lng === '' ? undefined : Number(lng),
  });
  if (!parsed.success) return { error: { column: 'lat', code: 'bad_location' } as const };
  const { data: at } = parsed;
  const [west, south, east, north] = bounds ?? [-180, -90, 180, 90];
  return at.lng < west || at.lng > east || at.lat < south || at.lat > north
    ? { error: { column: 'lat', code: 'outside_district' } as const }
    : { location: at };
}

/** What a row asks for, or everything that is wrong with it. Without a kind it is a household. */
export function judgeRow(
  cells: SheetCells,
  { regions, allowed, bounds, industries }: Judge,
): Wanted | CellError[] {
  const errors: CellError[] = [];
  const kind = cells.kind === '' ? 'household' : KINDS.get(cells.kind.toLowerCase());
  if (kind === undefined) errors.push({ column: 'kind', code: 'unknown_kind' });
  if (!regions.has(cells.region)) errors.push({ column: 'region', code: 'unknown_region' });
  // Another's region looks like one that does not exist.
  else if (!allowed(cells.region)) errors.push({ column: 'region', code: 'unknown_region' });
  const { industry } = cells;
  if (industry !== '' && !industries.has(industry))
    errors.push({ column: 'industry', code: 'unknown_industry' });
  else if (industry !== '' && kind && !HELD_KINDS.has(kind))
    errors.push({ column: 'industry', code: 'industry_of_no_shop' });
  const { location, error } = locationOf(cells, bounds);
  if (error) errors.push(error);
  const place = placeSchema.safeParse({
    name: cells.name,
    regionCode: cells.region,
    ...(location ? { location } : {}),
  });
  if (!place.success && place.error.issues.some(({ path }) => path[0] === 'name'))
    errors.push({ column: 'name', code: cells.name.length > 80 ? 'too_long' : 'unreadable_characters' });
  if (kind === undefined || !place.success || errors.length > 0) return errors;
  return { kind, place: place.data, ...(industry ? { industry } : {}) };
}

/** Two rows with the same are one place: the second would print a second plate for the same door. */
export const samePlace = ({ kind, place }: Pick<Wanted, 'kind' | 'place'>): string =>
  `${kind}\n${place.regionCode}\n${place.name}`;
