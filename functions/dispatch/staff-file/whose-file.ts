import { auditView } from '../../shared/audit/audit-view.ts';
import { coversAny } from '../../shared/district/regions.ts';
import { notFound } from '../../shared/errors.ts';
import type { StaffIdentity } from '../../shared/http/contract.ts';
import type { DirectoryRow } from '../../shared/staff-directory/directory-rows.ts';
import { staffById } from '../../shared/staff-directory/find-people.ts';

const mayRead = (reader: StaffIdentity, person: DirectoryRow): boolean =>
  reader.id === person.staffId ||
  (reader.roles.includes('unit_head') && reader.unit !== undefined && reader.unit === person.unit) ||
  (reader.roles.includes('administrator') &&
    person.regions.some((region) => coversAny(reader.regions, region)));

/**
 * Whose file this is, for themselves, the head of their unit and administrators: what staff did is a matter between
 * them and their unit. That somebody else looked is written down.
 * @throws DomainError `not_found` also for whom one may not look at
 */
export async function whoseFile(id: string, reader: StaffIdentity): Promise<DirectoryRow> {
  const [person] = await staffById([id]);
  if (!person || !mayRead(reader, person)) throw notFound();
  if (reader.id !== id) await auditView({ kind: 'staff', id, field: 'work' });
  return person;
}
