import { config } from '../../../shared/district/config.ts';
import type { Staff } from '../../../shared/district/schemas.ts';
import { DomainError, notFound, staleVersion } from '../../../shared/errors.ts';
import type { StaffIdentity } from '../../../shared/http/contract.ts';
import { mayAssignTo, mayGrant, mayManage } from './domain/authority.ts';
import { maySee } from './domain/visibility.ts';
import { findStaff } from './staff-repository.ts';

type Rights = Pick<Staff, 'roles' | 'regions' | 'unit'>;

/**
 * Whether the caller may give these rights, and whether what they name exists.
 * @throws DomainError `forbidden`, `unknown_region`, `unknown_unit`
 */
export async function requireGrant(viewer: StaffIdentity, rights: Rights): Promise<void> {
  if (!mayGrant(viewer, rights)) throw new DomainError('forbidden');
  const [regions, units] = await Promise.all([config('region'), config('unit')]);
  const codes = new Set(regions.map(({ code }) => code));
  if (!rights.regions.every((region) => codes.has(region))) throw new DomainError('unknown_region');
  if (rights.unit === undefined) return;
  const unit = units.find(({ code }) => code === rights.unit);
  if (!unit) throw new DomainError('unknown_unit');
  if (!mayAssignTo(viewer, unit)) throw new DomainError('forbidden');
}

/**
 * An account that the caller may change, as it is now.
 * @throws DomainError `not_found` also for what the caller may not see; `forbidden`; `stale_version`
 */
export async function managed(viewer: StaffIdentity, id: string, version: number): Promise<Staff> {
  const staff = await findStaff(id);
  if (!staff || !maySee(viewer, staff)) throw notFound();
  if (!mayManage(viewer, staff)) throw new DomainError('forbidden');
  if (staff.version !== version) throw staleVersion();
  return staff;
}
