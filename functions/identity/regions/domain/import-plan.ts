import { geometrySchema, shapeOf } from '../../../shared/district/boundaries/geojson.ts';
import { rectangle, type Shape } from '../../../shared/district/boundaries/shape.ts';
import { coversAny } from '../../../shared/district/regions.ts';
import { type Region, regionCodeSchema } from '../../../shared/district/schemas.ts';
import type { RowError } from '../../../shared/imports/read-sheet.ts';
import { crossesItself, reachesOutside } from './boundary-checks.ts';
import type { ImportRow } from './import-rows.ts';
import {
  changeOf,
  levelOf,
  newRegion,
  parentOf,
  type RegionChange,
  regionNameSchema,
} from './region-edit.ts';

export interface Known {
  regions: ReadonlyMap<string, Region>;
  shapes: ReadonlyMap<string, Shape>;
}

export interface Judged {
  line: number;
  code: string;
  /** What the row would do; none for one that says what is already so, or that is wrong. */
  change?: RegionChange;
}

export interface ImportPlan {
  judged: Judged[];
  errors: RowError[];
  warnings: RowError[];
}

const LEVEL_WORDS: Record<string, Region['level']> = {
  district: 'district',
  区: 'district',
  区县: 'district',
  subdistrict: 'subdistrict',
  街道: 'subdistrict',
  乡镇: 'subdistrict',
  community: 'community',
  社区: 'community',
  村: 'community',
  grid: 'grid',
  网格: 'grid',
};

const sameShape = (a: Shape, b: Shape | undefined): boolean =>
  b !== undefined &&
  a.rings.length === b.rings.length &&
  a.rings.every(({ to, hole }, at) => b.rings[at]?.to === to && b.rings[at]?.hole === hole) &&
  a.coordinates.every((value, at) => b.coordinates[at] === value);

/** What is wrong with where a row stands in the tree. */
function placeErrors(
  row: ImportRow,
  listed: ReadonlySet<string>,
  known: Known,
  reach: readonly string[],
): [string, string][] {
  const { code, level, parent } = row;
  if (!regionCodeSchema.safeParse(code).success) return [['code', 'bad_code']];
  if (!coversAny(reach, code)) return [['code', 'forbidden']];
  const above = parentOf(code);
  const wrong: [string, string][] = [];
  if (level !== '' && LEVEL_WORDS[level.toLowerCase()] !== levelOf(code))
    wrong.push(['level', 'wrong_level']);
  if (parent !== '' && parent !== above) wrong.push(['parent', 'wrong_parent']);
  if (known.regions.has(code)) return wrong;
  const standing = above === undefined ? undefined : known.regions.get(above);
  if (standing?.retired) wrong.push(['code', 'parent_retired']);
  else if (above === undefined || !(standing || listed.has(above))) wrong.push(['code', 'unknown_parent']);
  return wrong;
}

function shapeIn(row: ImportRow): { shape?: Shape; wrong?: string } {
  if (row.geometry === undefined) return {};
  const parsed = geometrySchema.safeParse(row.geometry);
  if (parsed.success) return { shape: shapeOf(parsed.data) };
  const named = parsed.error.issues.find(({ message }) => /^[a-z_]+$/.test(message))?.message;
  return { wrong: named ?? 'bad_geometry' };
}

/** A name that is left out stays; a new region needs both. */
function nameIn(
  { zh, en }: ImportRow,
  before: Region | undefined,
): { name?: Region['name']; wrong?: [string, string] } {
  const name = { zh: zh || (before?.name.zh ?? ''), en: en || (before?.name.en ?? '') };
  if (name.zh === '') return { wrong: ['zh', 'cell_missing'] };
  if (name.en === '') return { wrong: ['en', 'cell_missing'] };
  const parsed = regionNameSchema.safeParse(name);
  if (parsed.success) return { name: parsed.data };
  return { wrong: [String(parsed.error.issues[0]?.path[0] ?? ''), 'bad_name'] };
}

function changeIn(
  code: string,
  name: Region['name'],
  shape: Shape | undefined,
  known: Known,
): RegionChange | undefined {
  const before = known.regions.get(code);
  if (!before) return newRegion(code, name, shape);
  const drawn =
    shape && !(before.drawn !== undefined && sameShape(shape, known.shapes.get(code))) ? shape : undefined;
  const renamed = name.zh !== before.name.zh || name.en !== before.name.en;
  return renamed || drawn ? changeOf(before, { name, shape: drawn }) : undefined;
}

/** A second look, when every row is known: boundaries that are drawn oddly. */
function warningsOf(judged: readonly Judged[], known: Known): RowError[] {
  const drawn = new Map(
    judged.flatMap(({ code, change }) => (change?.shape ? [[code, change.shape] as const] : [])),
  );
  const aboveOf = (code: string): Shape | undefined => {
    const parent = parentOf(code) ?? '';
    const bounds = known.regions.get(parent)?.bounds;
    return drawn.get(parent) ?? known.shapes.get(parent) ?? (bounds && rectangle(bounds));
  };
  return judged.flatMap(({ line, code }) => {
    const shape = drawn.get(code);
    if (!shape) return [];
    const above = aboveOf(code);
    return [
      ...(crossesItself(shape) ? [{ line, column: 'boundary', code: 'crosses_itself' }] : []),
      ...(above && reachesOutside(shape, above)
        ? [{ line, column: 'boundary', code: 'outside_parent' }]
        : []),
    ];
  });
}

/** What a file would do: every row is judged, and nothing of it may be done while one is wrong. */
export function planImport(rows: readonly ImportRow[], known: Known, reach: readonly string[]): ImportPlan {
  const listed = new Set(rows.map(({ code }) => code));
  const seen = new Set<string>();
  const errors: RowError[] = [];
  const judged = rows.map((row): Judged => {
    const { line, code } = row;
    const wrong = row.errors.some(({ column }) => column === 'code')
      ? []
      : placeErrors(row, listed, known, reach);
    if (code !== '' && seen.has(code)) wrong.push(['code', 'listed_twice']);
    seen.add(code);
    const { shape, wrong: badShape } = shapeIn(row);
    if (badShape) wrong.push(['boundary', badShape]);
    const { name, wrong: badName } = nameIn(row, known.regions.get(code));
    if (badName && !row.errors.some(({ column }) => column === badName[0])) wrong.push(badName);
    const here = [...row.errors, ...wrong.map(([column, each]) => ({ line, column, code: each }))];
    errors.push(...here);
    const change = here.length === 0 && name ? changeIn(code, name, shape, known) : undefined;
    return { line, code, ...(change ? { change } : {}) };
  });
  return { judged, errors, warnings: warningsOf(judged, known) };
}
