import * as z from 'zod';
import { iso, now } from '../../../shared/clock.ts';
import { dateAt, nextDates, shiftOn } from '../../../shared/district/on-duty.ts';
import { coversAny } from '../../../shared/district/regions.ts';
import { rosterSchema } from '../../../shared/district/roster.ts';
import { type DutyChange, dutyChangeSchema, type Staff } from '../../../shared/district/schemas.ts';
import { DomainError, notFound } from '../../../shared/errors.ts';
import type { StaffIdentity } from '../../../shared/http/contract.ts';
import { commit } from '../../../shared/kernel/commit.ts';
import { keys } from '../../../shared/table/keys.ts';
import { rowsOf } from '../../../shared/table/partition.ts';
import { findStaff } from '../accounts/staff-repository.ts';
import { changed, staffSteps } from '../accounts/staff-rows.ts';
import { handOver, MOST_AHEAD, mayPlan, withChange } from './domain/change-duty.ts';

const DAYS = 7;

export const rosterViewSchema = z.strictObject({
  staffId: z.string(),
  name: z.string(),
  days: z.array(
    z.strictObject({
      date: z.iso.date(),
      /** The shift that begins that day; absent on a day off. */
      shift: z.strictObject({ from: z.string(), to: z.string() }).optional(),
      /** Not as the week says. */
      changed: z.boolean(),
    }),
  ),
});

/** Who serves a community, day by day. @throws DomainError `not_found` outside the caller's regions */
export async function showRoster(viewer: StaffIdentity, community: string, from: string) {
  if (!coversAny(viewer.regions, community)) throw notFound();
  const rows = await rowsOf(keys.roster(community, '', '').pk);
  return rows
    .map((item) => rosterSchema.parse(item))
    .map(({ staffId, name, duty, dutyChanges }) => ({
      staffId,
      name,
      days: nextDates(from, DAYS).map((date) => {
        const shift = shiftOn(duty, dutyChanges, date);
        return {
          date,
          ...(shift ? { shift } : {}),
          changed: dutyChanges?.some((each) => each.date === date) ?? false,
        };
      }),
    }));
}

async function planned(viewer: StaffIdentity, id: string): Promise<Staff> {
  const staff = await findStaff(id);
  if (!staff || !mayPlan(viewer, staff)) throw notFound();
  return staff;
}

/** @throws DomainError `invalid_request` for a day that is over or too far ahead */
function requirePlannable(date: string): string {
  const today = dateAt(iso(now()));
  const [, last = ''] = [today, nextDates(today, MOST_AHEAD + 1).at(-1)];
  if (date < today || date > last)
    throw new DomainError('invalid_request', {}, [{ path: 'path.date', message: 'date_out_of_range' }]);
  return today;
}

const stepsFor = (staff: Staff, dutyChanges: DutyChange[]) =>
  staffSteps(staff, changed(staff, { dutyChanges: z.array(dutyChangeSchema).max(60).parse(dutyChanges) }));

/** @param change nothing for a day as the week says */
export async function changeDay(
  viewer: StaffIdentity,
  id: string,
  date: string,
  change: Omit<DutyChange, 'date'> | undefined,
): Promise<void> {
  const today = requirePlannable(date);
  const staff = await planned(viewer, id);
  await commit({ steps: await stepsFor(staff, withChange(staff, date, change, today)) });
}

/** @throws DomainError `not_found`, `illegal_transition` when the giver is not on that day */
export async function handOverDay(
  viewer: StaffIdentity,
  { date, from, to }: { date: string; from: string; to: string },
): Promise<void> {
  const today = requirePlannable(date);
  if (from === to) throw new DomainError('illegal_transition', { status: 'same' });
  const [giver, taker] = await Promise.all([planned(viewer, from), planned(viewer, to)]);
  const both = handOver(giver, taker, date, today);
  if (!both) throw new DomainError('illegal_transition', { status: 'off' });
  await commit({
    steps: [...(await stepsFor(giver, both.giver)), ...(await stepsFor(taker, both.taker))],
  });
}
