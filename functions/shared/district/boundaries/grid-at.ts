import { config } from '../config.ts';
import type { Location, Region } from '../schemas.ts';
import { type Boundary, readBoundaries } from './boundary-rows.ts';
import { indexRegions, type RegionIndex } from './region-index.ts';

let boundaries: Map<string, Boundary> = new Map();
let indexed: { regions: readonly Region[]; index: Promise<RegionIndex> } | undefined;

/** Each region's row tells which version drew its boundary, so what is kept is known to be the newest, or not to be. */
const isNewest = (regions: readonly Region[]): boolean =>
  regions.every(({ code, drawn }) => boundaries.get(code)?.version === drawn);

async function makeIndex(regions: readonly Region[]): Promise<RegionIndex> {
  const district = regions.find(({ level }) => level === 'district');
  if (district && !isNewest(regions)) boundaries = await readBoundaries(district.code);
  const drawn = regions.filter((region) => region.drawn !== undefined);
  const shapes = drawn.flatMap(({ code }) => {
    const boundary = boundaries.get(code);
    return boundary ? [[code, boundary.shape] as const] : [];
  });
  return indexRegions(regions, new Map(shapes));
}

/**
 * The grid a point belongs to, else the smallest region above that holds it: boundaries in memory, the table is asked
 * when one has changed. An edit counts everywhere within the 30 s that the configuration may be old.
 * @returns undefined for a point outside the district
 */
export async function gridAt(at: Location): Promise<Region | undefined> {
  const regions = await config('region');
  if (indexed?.regions !== regions) {
    const index = makeIndex(regions);
    indexed = { regions, index };
    index.catch(() => {
      indexed = undefined;
    });
  }
  return (await indexed.index).regionAt(at);
}
