import { STAFF_ROLES, type StaffRole } from '../http/contract.ts';
import { keys } from '../table/keys.ts';
import { placeOf, rowsByKey } from '../table/rows-by-key.ts';
import { directoryRowSchema } from './directory-rows.ts';

interface Published {
  /** The nearest to residents of those they hold. */
  role: StaffRole;
  unit?: string;
  /** Only where they publish it themselves. */
  name?: string;
}

/** What active members of staff let everybody know of themselves, by id; one batch for fifty of them. */
export async function publishedOf(staffIds: readonly string[]): Promise<Map<string, Published>> {
  const rows = await rowsByKey(staffIds.flatMap((id) => [keys.staffDirectory(id), keys.staffCard(id)]));
  return new Map(
    staffIds.flatMap((id): [string, Published][] => {
      const person = directoryRowSchema.safeParse(rows.get(placeOf(keys.staffDirectory(id)))).data;
      if (person?.status !== 'active') return [];
      const card = rows.get(placeOf(keys.staffCard(id)));
      const role = STAFF_ROLES.find((each) => person.roles.includes(each));
      if (!role) return [];
      const { unit, name } = person;
      return [[id, { role, ...(unit ? { unit } : {}), ...(card?.showName === true ? { name } : {}) }]];
    }),
  );
}
