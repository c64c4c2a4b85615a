import { covers } from '../../../shared/district/regions.ts';
import type { Region } from '../../../shared/district/schemas.ts';
import { parentOf } from './region-edit.ts';

export interface RegionFilter {
  level?: Region['level'] | undefined;
  parent?: string | undefined;
  /** The last code of the page before. */
  after?: string | undefined;
  limit: number;
}

function matches(region: Region, { level, parent }: RegionFilter): boolean {
  if (level && region.level !== level) return false;
  if (!parent) return true;
  // With a level the parent may be any ancestor: the grids of a subdistrict. Without: what lies directly below.
  return level ? covers(parent, region.code) && region.code !== parent : parentOf(region.code) === parent;
}

/** One page in code order, which is the order of the tree. */
export function regionPage(
  regions: readonly Region[],
  filter: RegionFilter,
): { items: Region[]; last?: string | undefined } {
  const { after = '', limit } = filter;
  const rest = regions
    .filter((region) => region.code > after && matches(region, filter))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const items = rest.slice(0, limit);
  return { items, last: rest.length > limit ? items.at(-1)?.code : undefined };
}
