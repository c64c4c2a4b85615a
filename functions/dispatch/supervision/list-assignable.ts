import { config } from '../../shared/district/config.ts';
import { DomainError } from '../../shared/errors.ts';
import { inLanguage, type Language, type StaffIdentity } from '../../shared/http/contract.ts';
import { visibleOrder } from '../act.ts';
import { mayAct } from '../flow/guards.ts';
import { assignable } from './assignable.ts';

interface Choice {
  id: string;
  name: string;
  unit: { code: string; name: string };
}

/** @throws DomainError `not_found`, `forbidden` to whom it is not theirs to give */
export async function listAssignable(
  id: string,
  staff: StaffIdentity,
  language: Language,
): Promise<Choice[]> {
  const { order } = await visibleOrder(id, staff);
  if (!mayAct(staff, order, 'assign')) throw new DomainError('forbidden');
  const [people, units] = await Promise.all([assignable(order), config('unit')]);
  return people.map(({ id: staffId, name, unit: code }) => {
    const unit = units.find((candidate) => candidate.code === code);
    return { id: staffId, name, unit: { code, name: unit ? inLanguage(unit.name, language) : code } };
  });
}
