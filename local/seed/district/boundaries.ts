import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { rowsOfGeoJson } from '../../../functions/identity/regions/domain/import-rows.ts';
import { geometrySchema, shapeOf } from '../../../functions/shared/district/boundaries/geojson.ts';
import type { Shape } from '../../../functions/shared/district/boundaries/shape.ts';
import { type Problems, readText } from './files.ts';
import type { RegionLine } from './regions.ts';

const file = 'boundaries.geojson';

/** Reads boundaries.geojson, which a district may leave out: then the rectangles of regions.csv stand for them. */
export function readBoundaries(
  folder: string,
  regions: readonly RegionLine[],
  problems: Problems,
): Map<string, Shape> {
  const shapes = new Map<string, Shape>();
  if (!existsSync(join(folder, file))) return shapes;
  const known = new Set(regions.map(({ row }) => row.code));
  for (const { line, code, geometry } of featuresOf(readText(folder, file, problems) ?? '', problems)) {
    const say = (what: string) => problems.add(file, undefined, `feature ${line}: ${what}`);
    const parsed = geometrySchema.safeParse(geometry);
    if (!known.has(code)) say(`no region ${code} in regions.csv`);
    else if (shapes.has(code)) say(`${code} is drawn twice`);
    else if (parsed.success) shapes.set(code, shapeOf(parsed.data));
    else say(parsed.error.issues[0]?.message ?? 'is no boundary');
  }
  return shapes;
}

function featuresOf(text: string, problems: Problems): ReturnType<typeof rowsOfGeoJson> {
  try {
    return rowsOfGeoJson(text);
  } catch {
    problems.add(file, undefined, 'must be a GeoJSON FeatureCollection');
    return [];
  }
}
