import { iso, now } from '../../../shared/clock.ts';
import { config } from '../../../shared/district/config.ts';
import { regionPath } from '../../../shared/district/names.ts';
import { commit } from '../../../shared/kernel/commit.ts';
import { tableName } from '../../../shared/table/client.ts';
import { keys } from '../../../shared/table/keys.ts';
import { placeOf, rowsByKey } from '../../../shared/table/rows-by-key.ts';
import { record } from '../../record.ts';
import { timingOf } from '../../timing.ts';
import { whereTo } from '../../where-to.ts';
import { raisedOrder } from '../domain/raised-order.ts';
import { districtDays } from './district-days.ts';
import type { Plan } from './domain/plan.ts';
import { roundId } from './domain/round-id.ts';
import { turned } from './domain/turn.ts';
import type { Occurrence } from './domain/upcoming.ts';
import { putPlan } from './plan-repository.ts';

type Commit = Parameters<typeof commit>[0];

/** Who walks it: the plan's unit, whoever is on duty, else the office of the place. */
async function walker({ to, category }: Plan, id: string, regionCode: string, at: string) {
  const units = await config('unit');
  const unit = 'unit' in to ? units.find(({ code, retired }) => code === to.unit && !retired) : undefined;
  if (unit) return { unit: { code: unit.code, name: unit.name.zh } };
  const request = { to: 'role' in to ? ('grid_worker' as const) : ('community' as const) };
  const { because: _, ...found } = await whereTo({ reportId: id, category, regionCode, at, request });
  return found;
}

async function round(plan: Plan, { date }: Occurrence, regionCode: string, at: string): Promise<Commit> {
  const id = roundId(plan.id, date, regionCode);
  const [regions, timing, to] = await Promise.all([
    config('region'),
    timingOf(plan.category, plan.severity),
    walker(plan, id, regionCode, at),
  ]);
  const { minutes, sheet, title } = plan;
  const name = regions.find(({ code }) => code === regionCode)?.name.zh ?? regionCode;
  const path = regionPath(regions, regionCode);
  const within = minutes === undefined ? timing : { ...timing, terms: { ...timing.terms, case: minutes } };
  const order = raisedOrder(
    {
      ...{ id, origin: 'schedule', category: plan.category, severity: timing.severity, at, ...to },
      description: plan.description || title,
      place: { name, regionCode, regionPath: path.length > 0 ? path : [name] },
      more: {
        plan: { id: plan.id, title, date },
        ...(sheet.length > 0 ? { sheet: { checks: sheet.length } } : {}),
      },
    },
    within,
  );
  const entry = { at, action: 'scheduled', by: { role: 'system' }, details: { plan: title, date } };
  const { steps, events = [] } = record(order, undefined, entry, within);
  const Item = { ...keys.sheet(id), type: 'order-sheet', points: sheet };
  const points = sheet.length > 0 ? [{ write: { Put: { TableName: tableName(), Item } } }] : [];
  return { steps: [...steps, ...points], events };
}

/** Of each region, unless its order is there already: a table that was restored may know more than its plan does. */
async function rounds(plan: Plan, occurrence: Occurrence, at: string): Promise<Commit[]> {
  const known = await rowsByKey(
    plan.regions.map((code) => keys.order(roundId(plan.id, occurrence.date, code))),
  );
  const missing = plan.regions.filter(
    (code) => !known.has(placeOf(keys.order(roundId(plan.id, occurrence.date, code)))),
  );
  return Promise.all(missing.map((code) => round(plan, occurrence, code, at)));
}

/**
 * Raises everything of a plan that is due, date by date: the orders of a date and the plan's step to its next one are
 * one transaction, under what was read of the plan.
 * @returns the plan as it is then, and how many orders began
 * @throws DomainError `stale_version` when somebody else is at it
 */
export async function raiseDue(plan: Plan): Promise<{ plan: Plan; raised: number }> {
  const days = await districtDays();
  let current = plan;
  let raised = 0;
  for (;;) {
    const at = iso(now());
    const turn = turned(current, at, days);
    if (!turn) return { plan: current, raised };
    const begun = turn.raise ? await rounds(current, turn.raise, at) : [];
    await commit({
      steps: [putPlan(turn.plan, current), ...begun.flatMap(({ steps }) => steps)],
      events: begun.flatMap(({ events = [] }) => events),
    });
    current = turn.plan;
    raised += begun.length;
  }
}
