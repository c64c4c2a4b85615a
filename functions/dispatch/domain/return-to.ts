import { fallbackUnit, hotlineUnit, subdistrictOf } from '../../shared/district/regions.ts';

/**
 * One step up: a department's or a grid worker's order goes back to the community, the community's to the
 * subdistrict, then the district. A grid worker belongs to the community's unit, and is the step below its office.
 */
export function returnTo(unit: string, regionCode: string, byGridWorker = false): string {
  const community = fallbackUnit(regionCode);
  if (byGridWorker || (!unit.startsWith('C-') && !unit.startsWith('H-'))) return community;
  const subdistrict = hotlineUnit(subdistrictOf(regionCode));
  return unit.startsWith('C-') ? subdistrict : hotlineUnit(regionCode.slice(0, 6));
}
