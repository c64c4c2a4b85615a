import { fallbackUnit, hotlineUnit, subdistrictOf } from '../../shared/district/regions.ts';

/** One step up: a department's order goes back to the community, the community's to the subdistrict, then the district. */
export function returnTo(unit: string, regionCode: string): string {
  const community = fallbackUnit(regionCode);
  if (!unit.startsWith('C-') && !unit.startsWith('H-')) return community;
  const subdistrict = hotlineUnit(subdistrictOf(regionCode));
  return unit.startsWith('C-') ? subdistrict : hotlineUnit(regionCode.slice(0, 6));
}
