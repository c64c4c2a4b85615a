import * as z from 'zod';
import { readBoundaries } from '../../shared/district/boundaries/boundary-rows.ts';
import { type Geometry, geometryOf, geometrySchema } from '../../shared/district/boundaries/geojson.ts';
import { config } from '../../shared/district/config.ts';
import { type Region, regionCodeSchema, regionSchema } from '../../shared/district/schemas.ts';
import { parentOf } from './domain/region-edit.ts';

export const regionViewSchema = regionSchema.omit({ drawn: true }).extend({
  parent: regionCodeSchema.optional(),
  /** Regions directly below. */
  children: z.number().int(),
  /** Whether somebody has drawn its boundary; without one its frame (`bounds`) stands for it. */
  drawn: z.boolean(),
  boundary: geometrySchema.optional(),
});
export type RegionView = z.infer<typeof regionViewSchema>;

/** How many regions lie directly below each. */
function childrenOf(regions: readonly Region[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of regions) {
    const parent = parentOf(code);
    if (parent) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  }
  return counts;
}

/**
 * Regions as they are shown.
 * @param below where to look for boundaries, when they are wanted
 */
export async function regionViews(items: readonly Region[], below?: string): Promise<RegionView[]> {
  const wanted = below !== undefined && items.some(({ drawn }) => drawn !== undefined);
  const boundaries = wanted ? await readBoundaries(below, true) : undefined;
  const children = childrenOf(await config('region'));
  return items.map(({ drawn, ...region }) => {
    const parent = parentOf(region.code);
    const boundary: Geometry | undefined = drawn && boundaries ? drawnOf(boundaries, region.code) : undefined;
    return {
      ...region,
      drawn: drawn !== undefined,
      children: children.get(region.code) ?? 0,
      ...(parent ? { parent } : {}),
      ...(boundary ? { boundary } : {}),
    };
  });
}

function drawnOf(boundaries: Awaited<ReturnType<typeof readBoundaries>>, code: string): Geometry | undefined {
  const found = boundaries.get(code);
  return found && geometryOf(found.shape);
}

/** One region with its boundary. */
export async function regionView(region: Region): Promise<RegionView> {
  const [view] = await regionViews([region], region.code);
  if (!view) throw new Error('one region has one view');
  return view;
}
