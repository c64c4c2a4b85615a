import { coversAny } from '../../../../shared/district/regions.ts';
import type { Staff, Unit } from '../../../../shared/district/schemas.ts';
import type { StaffIdentity, StaffRole } from '../../../../shared/http/contract.ts';

export const MANAGERS = ['district_operator', 'administrator'] as const satisfies readonly StaffRole[];

/**
 * What an operator may hand out: the work itself. Roles that watch others, decide about points or hand out
 * roles come from an administrator, or an operator could raise themselves through an account of their making.
 */
const OPERATORS_GRANT: readonly StaffRole[] = [
  'grid_worker',
  'unit_member',
  'unit_head',
  'community',
  'subdistrict',
];

type Viewer = Pick<StaffIdentity, 'id' | 'roles' | 'regions'>;

export function grantable(viewer: Viewer, roles: readonly StaffRole[]): StaffRole[] {
  if (viewer.roles.includes('administrator')) return [...roles];
  return viewer.roles.includes('district_operator')
    ? roles.filter((role) => OPERATORS_GRANT.includes(role))
    : [];
}

/** Whether the viewer could have given everything that these rights hold. */
export function mayGrant(viewer: Viewer, { roles, regions }: Pick<Staff, 'roles' | 'regions'>): boolean {
  return (
    grantable(viewer, roles).length === roles.length &&
    regions.every((region) => coversAny(viewer.regions, region))
  );
}

/** Nobody manages themselves, nor anybody with rights they could not give: a new link is a way in. */
export const mayManage = (viewer: Viewer, staff: Staff): boolean =>
  viewer.id !== staff.id && mayGrant(viewer, staff);

/** A unit's members read all its orders, so it must lie in the regions of whoever assigns it. */
export const mayAssignTo = (viewer: Viewer, unit: Unit): boolean =>
  coversAny(viewer.regions, unit.regionCode);

/** Whether tokens made before the change say something that is no longer so. */
export function rightsDiffer(before: Staff, next: Staff): boolean {
  const rights = ({ roles, regions, unit, status }: Staff) =>
    JSON.stringify([[...roles].sort(), [...regions].sort(), unit ?? null, status]);
  return rights(before) !== rights(next);
}
