import type { Staff } from '../district/schemas.ts';
import { directoryKeys } from '../staff-directory/directory-rows.ts';
import type { Finding } from './find-missing-effects.ts';
import type { Row } from './row.ts';

const LISTS: readonly string[] = ['UNITSTAFF', 'ROLESTAFF'];

const placeOf = ({ pk, sk }: Row): string => `${pk} ${sk}`;

/** Accounts, against the lists in which notices find people: whoever stands in none is told of nothing. */
export class StaffLists {
  /** Where each account must stand. */
  private readonly wanted = new Map<string, Set<string>>();
  private readonly standing = new Map<string, string[]>();

  /** @param rows all rows of one partition */
  add(pk: string, rows: readonly Row[]): void {
    const [kind = ''] = pk.split('#');
    if (kind === 'STAFF') this.account(pk.slice('STAFF#'.length), rows);
    if (LISTS.includes(kind)) for (const row of rows) this.stands(String(row.sk), row);
  }

  private account(id: string, rows: readonly Row[]): void {
    const account = rows.find(({ type }) => type === 'staff');
    if (!account) return;
    const { roles, unit, status } = account as Pick<Staff, 'roles' | 'unit' | 'status'>;
    this.wanted.set(id, new Set(directoryKeys({ id, roles, unit, status }).map(placeOf)));
    for (const row of rows) if (row.sk === 'DIRECTORY') this.stands(id, row);
  }

  private stands(id: string, row: Row): void {
    this.standing.set(id, [...(this.standing.get(id) ?? []), placeOf(row)]);
  }

  findings(): Finding[] {
    return [...this.wanted].flatMap(([id, wanted]) => {
      const standing = this.standing.get(id) ?? [];
      return [
        ...[...wanted]
          .filter((place) => !standing.includes(place))
          .map((detail) => ({ kind: 'staff_not_listed', id, detail })),
        ...standing
          .filter((place) => !wanted.has(place))
          .map((detail) => ({ kind: 'staff_listed_in_vain', id, detail })),
      ];
    });
  }
}
