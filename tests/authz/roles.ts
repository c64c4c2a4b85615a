import { STAFF_ROLES, type StaffRole } from '../../functions/shared/http/contract.ts';

/** Who may do what, in the words of PRODUCT.md and not in those of the code that is held against it. */
export const ALL: readonly StaffRole[] = STAFF_ROLES;
export const AREA: readonly StaffRole[] = [
  'community',
  'subdistrict',
  'district_operator',
  'oversight',
  'auditor',
  'administrator',
];
export const CODES: readonly StaffRole[] = ['community', 'subdistrict', 'district_operator', 'administrator'];
export const OPERATORS: readonly StaffRole[] = ['district_operator', 'administrator'];
export const COMMITTEE: readonly StaffRole[] = ['points_committee', 'administrator'];
export const RULE_READERS: readonly StaffRole[] = [...COMMITTEE, 'district_operator', 'oversight', 'auditor'];
export const OVERSEERS: readonly StaffRole[] = ['administrator', 'district_operator', 'oversight', 'auditor'];
