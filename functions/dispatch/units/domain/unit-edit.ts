import * as z from 'zod';
import { coversAny } from '../../../shared/district/regions.ts';
import { type Region, type Unit, unitCodeSchema } from '../../../shared/district/schemas.ts';
import { DomainError } from '../../../shared/errors.ts';
import { type StaffRole, words } from '../../../shared/http/contract.ts';

export const UNIT_EDITORS: readonly StaffRole[] = ['administrator', 'district_operator'];
/** Every page that lets somebody choose one reads them all. */
export const MOST_DEPARTMENTS = 300;

export const unitNameSchema = z.strictObject({ zh: words(1, 60), en: words(1, 60) });
/** Offices come and go with their regions: departments alone are made here. */
export const departmentCode = unitCodeSchema.refine((code) => code.startsWith('U-'), {
  error: 'must_begin_with_U',
});

/** @throws DomainError `forbidden` for a unit of a region the editor is not in charge of */
export function checkReach(staff: { regions: readonly string[] }, regionCode: string): void {
  if (!coversAny(staff.regions, regionCode)) throw new DomainError('forbidden');
}

/** @throws DomainError `unknown_region`, `region_retired` */
export function checkRegion(regionCode: string, regions: readonly Region[]): void {
  const region = regions.find(({ code }) => code === regionCode);
  if (!region) throw new DomainError('unknown_region');
  if (region.retired) throw new DomainError('region_retired');
}

/** @throws DomainError `list_full` */
export function checkRoom(units: readonly Unit[]): void {
  const departments = units.filter(({ kind }) => kind === 'department').length;
  if (departments >= MOST_DEPARTMENTS) throw new DomainError('list_full', { most: MOST_DEPARTMENTS });
}

/** @throws DomainError `office_stays`: what nobody else takes goes to an office */
export function changed(
  before: Unit,
  { name, retired = before.retired }: { name: Unit['name']; retired?: boolean | undefined },
): Unit {
  if (retired && before.kind !== 'department') throw new DomainError('office_stays');
  const { retired: _, ...rest } = before;
  return { ...rest, name, ...(retired ? { retired: true as const } : {}), version: before.version + 1 };
}
