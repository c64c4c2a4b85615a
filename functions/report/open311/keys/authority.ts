import { DomainError } from '../../../shared/errors.ts';
import type { StaffIdentity } from '../../../shared/http/contract.ts';

/** A key files reports for the whole district, so a part of it does not suffice. @throws DomainError `forbidden` */
export function checkWhole(staff: StaffIdentity): void {
  if (!staff.regions.some((region) => region.length === 6)) throw new DomainError('forbidden');
}
