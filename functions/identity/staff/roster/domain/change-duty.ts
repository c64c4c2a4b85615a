import { shiftOn } from '../../../../shared/district/on-duty.ts';
import { coversAny } from '../../../../shared/district/regions.ts';
import { ROSTER_ROLES } from '../../../../shared/district/roster.ts';
import type { DutyChange, Staff } from '../../../../shared/district/schemas.ts';
import type { StaffRole } from '../../../../shared/http/contract.ts';

export const PLANNERS = [
  'community',
  'subdistrict',
  'district_operator',
  'administrator',
] as const satisfies readonly StaffRole[];

/** Who is on the roster at all, and works nowhere but in the planner's regions. */
export const mayPlan = (planner: { regions: readonly string[] }, staff: Staff): boolean =>
  staff.status === 'active' &&
  ROSTER_ROLES.some((role) => staff.roles.includes(role)) &&
  staff.regions.every((region) => coversAny(planner.regions, region));

/** How far ahead a roster is made, in days. */
export const MOST_AHEAD = 180;

/** The changes with one more, or with a day as the week says again; what is over falls out. */
export function withChange(
  staff: Staff,
  date: string,
  change: Omit<DutyChange, 'date'> | undefined,
  today: string,
): DutyChange[] {
  const rest = (staff.dutyChanges ?? []).filter((each) => each.date !== date && each.date >= today);
  return [...rest, ...(change ? [{ ...change, date }] : [])].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/**
 * One day's shift goes from one person to another.
 * @returns both persons' changes, or undefined when there is no shift to give
 */
export function handOver(
  giver: Staff,
  taker: Staff,
  date: string,
  today: string,
): { giver: DutyChange[]; taker: DutyChange[] } | undefined {
  const shift = shiftOn(giver.duty, giver.dutyChanges, date);
  if (!shift) return undefined;
  return {
    giver: withChange(giver, date, { on: false }, today),
    taker: withChange(taker, date, { on: true, ...shift }, today),
  };
}
