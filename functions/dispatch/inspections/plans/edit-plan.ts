import { iso, now } from '../../../shared/clock.ts';
import { config } from '../../../shared/district/config.ts';
import { coversAny } from '../../../shared/district/regions.ts';
import { DomainError, isCode, staleVersion } from '../../../shared/errors.ts';
import type { StaffIdentity, StaffRole } from '../../../shared/http/contract.ts';
import { newId } from '../../../shared/ids.ts';
import { commit } from '../../../shared/kernel/commit.ts';
import { reportable } from '../../../shared/place/reportable.ts';
import { districtDays } from './district-days.ts';
import type { Plan, PlanEdit } from './domain/plan.ts';
import { nextAfter } from './domain/upcoming.ts';
import { deletePlan, getPlan, putPlan } from './plan-repository.ts';
import { raiseDue } from './raise-due.ts';

export const PLAN_EDITORS: readonly StaffRole[] = [
  'community',
  'subdistrict',
  'district_operator',
  'administrator',
];

/** How often an edit waits for a tick that came between. */
const ATTEMPTS = 5;

/** @throws DomainError `forbidden` for a plan of a region the editor is not in charge of */
function requireReach(staff: StaffIdentity, { regions }: Pick<Plan, 'regions'>): void {
  if (!regions.every((code) => coversAny(staff.regions, code))) throw new DomainError('forbidden');
}

/** @throws DomainError `unknown_region`, `region_retired`, `unknown_unit`, `unit_retired`, `unknown_category`, `category_is_group` */
async function requireKnown({ regions, to, category }: PlanEdit): Promise<void> {
  const [allRegions, units, categories] = await Promise.all([
    config('region'),
    config('unit'),
    config('category'),
  ]);
  for (const code of regions) {
    const region = allRegions.find((each) => each.code === code);
    if (!region) throw new DomainError('unknown_region');
    if (region.retired) throw new DomainError('region_retired');
  }
  if ('unit' in to) {
    const unit = units.find(({ code }) => code === to.unit);
    if (!unit) throw new DomainError('unknown_unit');
    if (unit.retired) throw new DomainError('unit_retired', { unit: unit.name.zh });
  }
  reportable(categories, category);
}

/** The plan with its next date. @throws DomainError `rule_without_dates` for one that would never take place again */
async function withNext(plan: Plan): Promise<Plan> {
  const { next: _, ...rest } = plan;
  if (plan.paused) return rest;
  const { offsetAt } = await districtDays();
  const next = nextAfter(plan, iso(now()), offsetAt);
  if (!next) throw new DomainError('rule_without_dates');
  return { ...rest, next };
}

export async function createPlan(edit: PlanEdit, staff: StaffIdentity): Promise<Plan> {
  requireReach(staff, edit);
  await requireKnown(edit);
  const plan = await withNext({
    ...edit,
    id: newId('I', now()),
    missed: [],
    createdAt: iso(now()),
    by: { id: staff.id, name: staff.name },
    turn: 0,
    version: 1,
  });
  await commit({ steps: [putPlan(plan)] });
  return plan;
}

/** Visible to whoever answers for one of its regions. @throws DomainError `not_found` */
export async function visiblePlan(id: string, staff: StaffIdentity): Promise<Plan> {
  const plan = await getPlan(id);
  if (!plan.regions.some((code) => coversAny(staff.regions, code))) throw new DomainError('not_found');
  return plan;
}

/** What was due before an edit takes place as it was planned then; a tick that comes between is waited for. */
async function change(id: string, version: number, staff: StaffIdentity, how: (plan: Plan) => Promise<void>) {
  for (let number = 1; ; number++) {
    const read = await visiblePlan(id, staff);
    requireReach(staff, read);
    if (read.version !== version) throw staleVersion();
    try {
      return await how((await raiseDue(read)).plan);
    } catch (error) {
      if (!isCode(error, 'stale_version') || number === ATTEMPTS) throw error;
    }
  }
}

/** @throws DomainError `not_found`, `forbidden`, `stale_version`, `rule_without_dates`, and of what it names */
export async function putPlanEdit(
  id: string,
  { version, ...edit }: PlanEdit & { version: number },
  staff: StaffIdentity,
): Promise<Plan> {
  requireReach(staff, edit);
  await requireKnown(edit);
  let after: Plan | undefined;
  await change(id, version, staff, async (before) => {
    const { id: _, missed, createdAt, by, turn, last } = before;
    const kept = { id, missed, createdAt, by, ...(last ? { last } : {}) };
    after = await withNext({ ...edit, ...kept, turn: turn + 1, version: version + 1 });
    await commit({ steps: [putPlan(after, before)] });
  });
  if (!after) throw staleVersion();
  return after;
}

/** Orders that it raised stay. @throws DomainError `not_found`, `forbidden`, `stale_version` */
export const removePlan = (id: string, version: number, staff: StaffIdentity): Promise<void> =>
  change(id, version, staff, (plan) => commit({ steps: [deletePlan(plan)] }));
