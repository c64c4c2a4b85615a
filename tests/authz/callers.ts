import { STAFF_ROLES, type StaffIdentity, type StaffRole } from '../../functions/shared/http/contract.ts';
import { COMMUNITY, DISTRICT, GRID } from '../support/small-district.ts';

export const EAST = '150603001';
export const WEST = '150603002';
export const WEST_COMMUNITY = '150603002001';
export const WEST_GRID = '15060300200101';
/** The community beside: its staff share lists with those of GRID, and see none of theirs. */
export const BESIDE = '150603001002';
export const GRID_BESIDE = '15060300100201';

export type CallerName =
  | 'nobody'
  | 'resident'
  | 'neighbour'
  | 'courier'
  | 'another courier'
  | StaffRole
  | `${StaffRole} elsewhere`
  | 'unit_member of another unit'
  | 'unit_head of another unit';

/** Where a role works: everything the tables speak of lies in GRID or with U-LIGHT. */
const HERE: Record<StaffRole, [region: string, unit?: string]> = {
  grid_worker: [GRID, `C-${COMMUNITY}`],
  unit_member: [DISTRICT, 'U-LIGHT'],
  unit_head: [DISTRICT, 'U-LIGHT'],
  community: [COMMUNITY, `C-${COMMUNITY}`],
  subdistrict: [EAST, `H-${EAST}`],
  district_operator: [DISTRICT],
  oversight: [DISTRICT],
  points_committee: [DISTRICT],
  auditor: [DISTRICT],
  administrator: [DISTRICT],
};

/** The same work next door, or in the other subdistrict; who there answers for a region answers for that one alone. */
const ELSEWHERE: Record<StaffRole, [region: string, unit?: string]> = {
  grid_worker: [GRID_BESIDE, `C-${BESIDE}`],
  unit_member: [WEST, 'U-WEST'],
  unit_head: [WEST, 'U-WEST'],
  community: [BESIDE, `C-${BESIDE}`],
  subdistrict: [WEST, `H-${WEST}`],
  district_operator: [WEST],
  oversight: [WEST],
  points_committee: [WEST],
  auditor: [WEST],
  administrator: [WEST],
};

export interface StaffCaller {
  name: CallerName;
  staff: StaffIdentity;
}

function staffCaller(name: CallerName, role: StaffRole, [region, unit]: [string, string?]): StaffCaller {
  const id = `S-${name.toUpperCase().replaceAll(/[^A-Z]/g, '-')}`;
  return { name, staff: { id, name, roles: [role], regions: [region], ...(unit ? { unit } : {}) } };
}

export const STAFF_CALLERS: readonly StaffCaller[] = [
  ...STAFF_ROLES.map((role) => staffCaller(role, role, HERE[role])),
  ...STAFF_ROLES.map((role) => staffCaller(`${role} elsewhere`, role, ELSEWHERE[role])),
  staffCaller('unit_member of another unit', 'unit_member', [DISTRICT, 'U-PARKS']),
  staffCaller('unit_head of another unit', 'unit_head', [DISTRICT, 'U-PARKS']),
];

export const CALLER_NAMES: readonly CallerName[] = [
  'nobody',
  'resident',
  'neighbour',
  'courier',
  'another courier',
  ...STAFF_CALLERS.map(({ name }) => name),
];

/** The role of a staff caller, and where they are with respect to what is asked for. */
export function positionOf(name: CallerName): {
  role: StaffRole;
  where: 'here' | 'elsewhere' | 'other unit';
} {
  const role = STAFF_ROLES.find((each) => name === each || name.startsWith(`${each} `));
  if (!role) throw new Error(`${name} is not on the staff`);
  if (name === role) return { role, where: 'here' };
  return { role, where: name.endsWith(' elsewhere') ? 'elsewhere' : 'other unit' };
}
