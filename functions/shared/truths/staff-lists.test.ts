import { expect, test } from 'vitest';
import { directoryItems } from '../staff-directory/directory-rows.ts';
import type { Row } from './row.ts';
import { StaffLists } from './staff-lists.ts';

const person = {
  ...{ id: 'S1', name: '王', regions: ['150603'], unit: 'U-LIGHT', status: 'active' as const },
  roles: ['unit_head' as const, 'oversight' as const],
};
const account = (more: Row = {}): Row => ({ pk: 'STAFF#S1', sk: 'STAFF', type: 'staff', ...person, ...more });
const listed = directoryItems(person);

function kinds(rows: readonly Row[]): string[] {
  const lists = new StaffLists();
  for (const pk of new Set(rows.map((row) => String(row.pk))))
    lists.add(
      pk,
      rows.filter((row) => row.pk === pk),
    );
  return lists.findings().map(({ kind, detail }) => `${kind} ${detail}`);
}

test.each<[string, Row[], string[]]>([
  ['stands where it should', [account(), ...listed], []],
  ['lists come first', [...listed.toReversed(), account()], []],
  [
    'was made before there were lists',
    [account()],
    ['STAFF#S1 DIRECTORY', 'UNITSTAFF#U-LIGHT S1', 'ROLESTAFF#oversight S1'].map(
      (at) => `staff_not_listed ${at}`,
    ),
  ],
  ['is missing in one', [account(), ...listed.slice(0, 2)], ['staff_not_listed ROLESTAFF#oversight S1']],
  [
    'cannot be used any more',
    [account({ status: 'disabled' }), ...listed],
    ['UNITSTAFF#U-LIGHT S1', 'ROLESTAFF#oversight S1'].map((at) => `staff_listed_in_vain ${at}`),
  ],
  [
    'another unit',
    [account({ unit: 'U-OLD' }), ...listed],
    ['staff_not_listed UNITSTAFF#U-OLD S1', 'staff_listed_in_vain UNITSTAFF#U-LIGHT S1'],
  ],
])('an account that %s', (_, rows, found) => {
  expect(kinds(rows)).toEqual(found);
});
