import { regionPath } from '../../shared/district/names.ts';
import type { Location, Region } from '../../shared/district/schemas.ts';
import { DomainError } from '../../shared/errors.ts';
import type { Place } from '../../shared/events/events.ts';

export interface Whereabouts {
  /** What the scanned code stands for. */
  code?:
    | { code: string; place: { name: string; regionCode: string; location?: Location | undefined } }
    | undefined;
  location?: Location | undefined;
  /** The region the location lies in, a grid where there is one; none outside the district. */
  grid?: Region | undefined;
  address?: string | undefined;
}

/**
 * Where the report is: the code's place, else the pin's grid, else the words alone (then the district decides).
 * A pin given with a code is more exact than the code, but the code names the region.
 * @throws DomainError `place_required`, `outside_district`
 */
export function placeOf({ code, location, grid, address }: Whereabouts, regions: readonly Region[]): Place {
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
  if (!address) throw new DomainError('place_required');
  const district = regions.find((region) => region.level === 'district');
  if (!district) throw new DomainError('unknown_region');
  return { name: address, regionCode: district.code, regionPath: [district.name.zh] };
}
