import type { By } from '../../shared/events/events.ts';
import type { StaffIdentity } from '../../shared/http/contract.ts';

/** Whoever acts, in the role that the reporter reads. */
export const actingAs = ({ id, name, roles }: StaffIdentity): By => ({
  role: roles[0] ?? 'unit_member',
  id,
  name,
});
