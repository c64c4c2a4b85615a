import { coversAny } from '../../shared/district/regions.ts';
import type { StaffIdentity, StaffRole } from '../../shared/http/contract.ts';
import { GRAPH, STAFF_ACTIONS, type StaffAction, type WorkOrder } from './work-order.ts';

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

const canMove = (staff: StaffIdentity, order: WorkOrder): boolean =>
  (hasAny(staff, SUPERVISORS) && inArea(staff, order)) ||
  (staff.roles.includes('unit_head') && inUnit(staff, order));

/** Whether this person may take this step, its being legal aside. */
export function mayAct(staff: StaffIdentity, order: WorkOrder, action: StaffAction): boolean {
  switch (action) {
    case 'accept':
      return (
        isAssignee(staff, order) ||
        (order.status === 'queued' && inUnit(staff, order) && canSee(staff, order))
      );
    case 'start':
    case 'finish':
      return isAssignee(staff, order);
    case 'return':
    case 'transfer':
      return isAssignee(staff, order) || canMove(staff, order);
  }
}

export const allowedActions = (staff: StaffIdentity, order: WorkOrder): StaffAction[] =>
  STAFF_ACTIONS.filter((action) => GRAPH[action].from.includes(order.status) && mayAct(staff, order, action));
