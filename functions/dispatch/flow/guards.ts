import { coversAny } from '../../shared/district/regions.ts';
import type { StaffIdentity, StaffRole } from '../../shared/http/contract.ts';
import { claimsFor, isOfferedTo } from '../claims/domain/offer.ts';
import type { WorkOrder } from '../domain/work-order.ts';
import { holds } from './conditions.ts';
import { type Edge, type Guard, STAFF_FLOW, STAFF_VERBS, type StaffVerb } from './flow.ts';

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

const isSupervisor = (staff: StaffIdentity, order: WorkOrder): boolean =>
  hasAny(staff, SUPERVISORS) && inArea(staff, order);

/** Open to whoever claims it first, for the units it was offered to. */
function mayClaim(staff: StaffIdentity, { status, offer }: WorkOrder): boolean {
  const unit = claimsFor(staff);
  return status === 'offered' && offer !== undefined && unit !== undefined && isOfferedTo(offer, unit);
}

/** Grid workers see their own orders and the open queue of their own grids; not their colleagues' orders. */
export const isGridWorkerOnly = (staff: StaffIdentity): boolean =>
  staff.roles.every((role) => role === 'grid_worker');

export function canSee(staff: StaffIdentity, order: WorkOrder): boolean {
  if (isAssignee(staff, order) || mayClaim(staff, order)) return true;
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
  supervisor: isSupervisor,
  // Nobody gives themselves more time, nor leave to put something off.
  other_supervisor: (staff, order) => isSupervisor(staff, order) && !isAssignee(staff, order),
  approver: (staff, order) =>
    isSupervisor(staff, order) && !isAssignee(staff, order) && order.suspension?.by.id !== staff.id,
  oversight: (staff, order) => staff.roles.includes('oversight') && inArea(staff, order),
  eligible_unit: mayClaim,
  // Whoever rejected it does not decide on the appeal.
  other_decider: (staff, order) =>
    order.rejection?.by.id !== staff.id &&
    (isSupervisor(staff, order) || (staff.roles.includes('unit_head') && inUnit(staff, order))),
  reporter: () => false,
  system: () => false,
};

/** Whether this person may take this step, its being legal aside. */
export const mayAct = (staff: StaffIdentity, order: WorkOrder, verb: StaffVerb): boolean =>
  STAFF_FLOW[verb].by.some((guard) => GUARDS[guard](staff, order));

export const allowedActions = (staff: StaffIdentity, order: WorkOrder): StaffVerb[] =>
  STAFF_VERBS.filter((verb) => {
    const { from, when }: Edge = STAFF_FLOW[verb];
    return from.includes(order.status) && holds(when, order) && mayAct(staff, order, verb);
  });
