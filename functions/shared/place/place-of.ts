import { regionPath } from '../district/names.ts';
import type { Location, Region } from '../district/schemas.ts';
import { DomainError } from '../errors.ts';
import type { Place } from '../events/events.ts';

export interface Whereabouts {
  /** What the scanned code stands for. */
  code?:
    | { code: string; place: { name: string; regionCode: string; location?: Location | undefined } }
    | undefined;
  location?: Location | undefined;
  /** The region the location lies in, a grid where there is one; none outside the district. */
  grid?: Region | undefined;
  address?: string | undefined;
  /** Code of a region that somebody named instead. */
  region?: string | undefined;
}

/** @throws DomainError `unknown_region`, `region_retired` */
function placeIn(code: string, address: string | undefined, regions: readonly Region[]): Place {
  const region = regions.find((candidate) => candidate.code === code);
  if (!region) throw new DomainError('unknown_region');
  if (region.retired) throw new DomainError('region_retired');
  const path = regionPath(regions, code);
  return {
    name: address ?? region.name.zh,
    regionCode: code,
    regionPath: path.length > 0 ? path : [region.name.zh],
  };
}

/**
 * Where it is: the code's place, else the pin's grid, else the region named, else the words alone (then the district
 * decides).
 * A pin given with a code is more exact than the code, but the code names the region.
 * @throws DomainError `place_required`, `outside_district`, `unknown_region`, `region_retired`
 */
export function placeOf(
  { code, location, grid, address, region }: Whereabouts,
  regions: readonly Region[],
): Place {
  if (location && !grid) throw new DomainError('outside_district');
  if (code) {
    const at = location ?? code.place.location;
    return {
      name: address ? `${code.place.name}（${address}）` : code.place.name,
      regionCode: code.place.regionCode,
      regionPath: regionPath(regions, code.place.regionCode),
      code: code.code,
      ...(at ? { location: at } : {}),
    };
  }
  if (location && grid) {
    const path = regionPath(regions, grid.code);
    return {
      name: address ?? path.at(-1) ?? grid.name.zh,
      regionCode: grid.code,
      // A pin where nobody has drawn a grid may belong to the district alone.
      regionPath: path.length > 0 ? path : [grid.name.zh],
      location,
    };
  }
  if (region !== undefined) return placeIn(region, address, regions);
  if (!address) throw new DomainError('place_required');
  const district = regions.find((region) => region.level === 'district');
  if (!district) throw new DomainError('unknown_region');
  return { name: address, regionCode: district.code, regionPath: [district.name.zh] };
}
