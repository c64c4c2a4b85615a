import * as z from 'zod';
import { regionCodeSchema, type Staff, staffSchema, unitCodeSchema } from '../district/schemas.ts';
import { STAFF_ROLES } from '../http/contract.ts';
import { STAFF } from '../inventory/classes.ts';
import { declared } from '../inventory/declare.ts';
import type { Step } from '../kernel/transact.ts';
import { tableName } from '../table/client.ts';
import { type Key, keys } from '../table/keys.ts';

/**
 * Where notices find people: one row by id, one in the list of their unit, one in that of each role which looks after
 * a whole area. Identity writes them with the account, notify reads them.
 */
export const directoryRowSchema = z.object(
  declared(STAFF, {
    staffId: staffSchema.shape.id,
    name: staffSchema.shape.name,
    roles: z.array(z.enum(STAFF_ROLES)),
    regions: z.array(regionCodeSchema),
    unit: unitCodeSchema.optional(),
    status: staffSchema.shape.status,
  }),
);
export type DirectoryRow = z.infer<typeof directoryRowSchema>;

/** Roles that are told of an area without belonging to an office in it. */
export const AREA_ROLES = ['oversight', 'administrator'] as const;
export type AreaRole = (typeof AREA_ROLES)[number];

type Listed = Pick<Staff, 'id' | 'roles' | 'unit' | 'status'>;
type Person = Listed & Pick<Staff, 'name' | 'regions'>;

/** The lists a person is found in: none for an account that nobody can use. */
function listsOf({ id, roles, unit, status }: Listed): Key[] {
  if (status !== 'active') return [];
  return [
    ...(unit ? [keys.unitStaff(unit, id)] : []),
    ...AREA_ROLES.filter((role) => roles.includes(role)).map((role) => keys.roleStaff(role, id)),
  ];
}

/** Where a person stands: by id, and in their lists. */
export const directoryKeys = (person: Listed): Key[] => [keys.staffDirectory(person.id), ...listsOf(person)];

/** Every row of a person, as it lies in the table. */
export function directoryItems(person: Person): (Key & DirectoryRow & { type: string })[] {
  const { id: staffId, name, roles, regions, unit, status } = person;
  const row = { type: 'staff_directory', staffId, name, roles, regions, status, ...(unit ? { unit } : {}) };
  return directoryKeys(person).map((key) => ({ ...key, ...row }));
}

/** Goes into the transaction that makes or changes the account. */
export function directorySteps(before: Person | undefined, next: Person): Step[] {
  const items = directoryItems(next);
  const kept = new Set(items.map(({ pk }) => pk));
  const gone = before ? listsOf(before).filter(({ pk }) => !kept.has(pk)) : [];
  return [
    ...gone.map((Key) => ({ write: { Delete: { TableName: tableName(), Key } } })),
    ...items.map((Item) => ({ write: { Put: { TableName: tableName(), Item } } })),
  ];
}
