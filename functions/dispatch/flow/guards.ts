import { coversAny } from '../../shared/district/regions.ts';
import type { StaffIdentity, StaffRole } from '../../shared/http/contract.ts';
import type { WorkOrder } from '../domain/work-order.ts';
import { type Guard, STAFF_FLOW, STAFF_VERBS, type StaffVerb } from './flow.ts';

/** Who looks at every order of their regions. */
export const AREA_READERS: readonly StaffRole[] = [
  'community',
  'subdistrict',
  'district_operator',
  'oversight',
  'auditor',
  'administrator',
];
/** Who may move an order that is not theirs. */
const SUPERVISORS: readonly StaffRole[] = ['community', 'subdistrict', 'district_operator', 'administrator'];

const hasAny = (staff: StaffIdentity, roles: readonly StaffRole[]): boolean =>
  staff.roles.some((role) => roles.includes(role));

const isAssignee = (staff: StaffIdentity, order: WorkOrder): boolean => order.assignee?.id === staff.id;
const inUnit = (staff: StaffIdentity, order: WorkOrder): boolean =>
  staff.unit !== undefined && staff.unit === order.unit.code;
const inArea = (staff: StaffIdentity, order: WorkOrder): boolean =>
  coversAny(staff.regions, order.place.regionCode);

/** Grid workers see their own orders and the open queue of their own grids; not their colleagues' orders. */
export const isGridWorkerOnly = (staff: StaffIdentity): boolean =>
  staff.roles.every((role) => role === 'grid_worker');

export function canSee(staff: StaffIdentity, order: WorkOrder): boolean {
  if (isAssignee(staff, order)) return true;
  if (isGridWorkerOnly(staff))
    return order.status === 'queued' && inUnit(staff, order) && inArea(staff, order);
  if (inUnit(staff, order)) return true;
  return hasAny(staff, AREA_READERS) && inArea(staff, order);
}

/** What the words of the flow mean. */
const GUARDS: Readonly<Record<Guard, (staff: StaffIdentity, order: WorkOrder) => boolean>> = {
  assignee: isAssignee,
  queue: (staff, order) => order.status === 'queued' && inUnit(staff, order) && canSee(staff, order),
  unit_head: (staff, order) => staff.roles.includes('unit_head') && inUnit(staff, order),
  supervisor: (staff, order) => hasAny(staff, SUPERVISORS) && inArea(staff, order),
  reporter: () => false,
  system: () => false,
};

/** Whether this person may take this step, its being legal aside. */
export const mayAct = (staff: StaffIdentity, order: WorkOrder, verb: StaffVerb): boolean =>
  STAFF_FLOW[verb].by.some((guard) => GUARDS[guard](staff, order));

export const allowedActions = (staff: StaffIdentity, order: WorkOrder): StaffVerb[] =>
  STAFF_VERBS.filter((verb) => {
    const from: readonly string[] = STAFF_FLOW[verb].from;
    return from.includes(order.status) && mayAct(staff, order, verb);
  });
