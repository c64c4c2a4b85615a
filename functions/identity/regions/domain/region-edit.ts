import * as z from 'zod';
import { boundsOf, type Shape } from '../../../shared/district/boundaries/shape.ts';
import { ancestry, coversAny } from '../../../shared/district/regions.ts';
import type { Region } from '../../../shared/district/schemas.ts';
import { DomainError } from '../../../shared/errors.ts';
import { type Localized, words } from '../../../shared/http/contract.ts';

export const REGION_EDITORS = ['administrator', 'district_operator'] as const;
export const regionNameSchema = z.strictObject({ zh: words(1, 60), en: words(1, 120) });

const LEVELS = { 6: 'district', 9: 'subdistrict', 12: 'community', 14: 'grid' } as const;
/** A code of 6, 9, 12 or 14 digits says its level. */
export const levelOf = (code: string): Region['level'] =>
  LEVELS[code.length as keyof typeof LEVELS] ?? 'grid';

export const parentOf = (code: string): string | undefined => ancestry(code).at(-2);

/** A region as it was and as it shall be. */
export interface RegionChange {
  before?: Region | undefined;
  after: Region;
  /** The new boundary; null takes it away, undefined leaves it as it is. */
  shape?: Shape | null | undefined;
}

export interface RegionEdit {
  name?: Localized | undefined;
  retired?: boolean | undefined;
  shape?: Shape | null | undefined;
}

/** The next version of a region. Its frame follows a boundary that is drawn, and stays when one is taken away. */
export function changeOf(before: Region, { name, retired, shape }: RegionEdit): RegionChange {
  const { retired: wasRetired, drawn, ...rest } = before;
  const version = before.version + 1;
  const stillDrawn = shape === undefined ? drawn : shape ? version : undefined;
  const after: Region = {
    ...rest,
    ...(name ? { name } : {}),
    ...(shape ? { bounds: boundsOf(shape) } : {}),
    ...(stillDrawn === undefined ? {} : { drawn: stillDrawn }),
    ...((retired ?? wasRetired) ? { retired: true as const } : {}),
    version,
  };
  return { before, after, shape };
}

export function newRegion(code: string, name: Localized, shape?: Shape | undefined): RegionChange {
  const drawn = shape ? { bounds: boundsOf(shape), drawn: 1 } : {};
  return { after: { code, level: levelOf(code), name, ...drawn, version: 1 }, shape };
}

/** @throws DomainError `forbidden` for a region the caller is not in charge of */
export function checkReach(staff: { regions: readonly string[] }, code: string): void {
  if (!coversAny(staff.regions, code)) throw new DomainError('forbidden');
}

/** @throws DomainError `unknown_region`, `parent_retired` */
export function checkParent(parent: Region | undefined): void {
  // The district itself is not made here: it comes with the deployment.
  if (!parent) throw new DomainError('unknown_region');
  if (parent.retired) throw new DomainError('parent_retired', { code: parent.code });
}

/** @throws DomainError `has_children` while something below is still in use */
export function checkRetirable(code: string, regions: readonly Region[]): void {
  const below = regions.filter((region) => parentOf(region.code) === code && !region.retired);
  if (below.length > 0) throw new DomainError('has_children', { count: below.length });
}
