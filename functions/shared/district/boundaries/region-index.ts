import Flatbush from 'flatbush';
import type { Location, Region } from '../schemas.ts';
import { contains, METRES_PER_UNIT, metresToEdge } from './contains.ts';
import { boxOf, pointOf, rectangle, type Shape } from './shape.ts';

/**
 * Digitised neighbours leave slivers between them, and a phone is metres off anyway: a point that lies in no grid, but
 * this close to one, is its.
 */
const NEAR_METRES = 50;

export interface RegionIndex {
  /**
   * The region a point belongs to: its grid, else the smallest region above that holds it.
   * @returns undefined for a point outside the district
   */
  regionAt: (at: Location) => Region | undefined;
}

interface Entry {
  region: Region;
  shape: Shape;
  drawn: boolean;
}

/**
 * Of two regions that hold a point the smaller counts, then the one whose boundary is drawn rather than only framed,
 * then the lower code: so a point on a border belongs to exactly one of its neighbours, at all times to the same.
 */
const before = (a: Entry, b: Entry): number =>
  b.region.code.length - a.region.code.length ||
  Number(b.drawn) - Number(a.drawn) ||
  (a.region.code < b.region.code ? -1 : 1);

export function indexRegions(regions: readonly Region[], shapes: ReadonlyMap<string, Shape>): RegionIndex {
  const entries = regions.flatMap((region): Entry[] => {
    if (region.retired) return [];
    const shape = shapes.get(region.code);
    if (shape) return [{ region, shape, drawn: true }];
    return region.bounds ? [{ region, shape: rectangle(region.bounds), drawn: false }] : [];
  });
  if (entries.length === 0) return { regionAt: () => undefined };
  entries.sort(before);
  const boxes = new Flatbush(entries.length, 16, Int32Array);
  for (const { shape } of entries) boxes.add(...(boxOf(shape) as [number, number, number, number]));
  boxes.finish();

  function nearestGrid(x: number, y: number, within: string): Entry | undefined {
    const reachY = Math.ceil(NEAR_METRES / METRES_PER_UNIT);
    const reachX = Math.ceil(reachY / Math.max(0.01, Math.cos((y / 1e6) * (Math.PI / 180))));
    let found: Entry | undefined;
    let nearest = NEAR_METRES;
    for (const index of boxes.search(x - reachX, y - reachY, x + reachX, y + reachY).sort((a, b) => a - b)) {
      const entry = entries[index];
      if (entry?.region.level !== 'grid' || !entry.region.code.startsWith(within)) continue;
      const metres = metresToEdge(entry.shape, x, y);
      if (metres < nearest) {
        nearest = metres;
        found = entry;
      }
    }
    return found;
  }

  return {
    regionAt: (at) => {
      const [x, y] = pointOf(at);
      if (Number.isNaN(x) || Number.isNaN(y)) return undefined;
      let first = entries.length;
      boxes.search(x, y, x, y, (index) => {
        if (index < first && contains((entries[index] as Entry).shape, x, y)) first = index;
        return false;
      });
      const found = entries[first];
      if (!found || found.region.level === 'grid') return found?.region;
      return (nearestGrid(x, y, found.region.code) ?? found).region;
    },
  };
}
