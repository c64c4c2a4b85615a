import { FLOWS, type FlowName, LATER } from './flows/flows.ts';
import { beginSerials } from './flows/resident.ts';
import { checkAudit } from './invariants/audit.ts';
import { checkClaims } from './invariants/claims.ts';
import { checkCouriers } from './invariants/couriers.ts';
import { checkEffects } from './invariants/effects.ts';
import { checkEscalation } from './invariants/escalation.ts';
import { checkFollowers } from './invariants/followers.ts';
import { checkForEver } from './invariants/for-ever.ts';
import { checkInspections } from './invariants/inspections.ts';
import { checkLedger } from './invariants/ledger.ts';
import { checkLists } from './invariants/lists.ts';
import { checkNotices } from './invariants/notices.ts';
import { checkPraise } from './invariants/praise.ts';
import { checkReports } from './invariants/reports.ts';
import { checkRules, checkTimers } from './invariants/timers.ts';
import { checkTogether } from './invariants/together.ts';
import { checkTruths } from './invariants/truths.ts';
import { Random } from './simulated/random.ts';
import { type Weather, weatherOf } from './simulated/weather.ts';
import { World } from './world.ts';

export const flowNames = Object.keys(FLOWS) as FlowName[];

export interface Options {
  flow?: FlowName | undefined;
  weather?: Weather | undefined;
  /** Plants a bug before anything happens. */
  plant?: ((world: World) => void) | undefined;
}
export interface Run {
  seed: number;
  flow: FlowName;
  violations: readonly string[];
  world: World;
}

/** One run: some hours of a small district in bad weather, then calm, then everything that must hold. */
export async function simulate(seed: number, options: Options = {}): Promise<Run> {
  const dice = new Random(seed, 9);
  const flow = options.flow ?? dice.pick(flowNames);
  const world = new World(seed, options.weather ?? weatherOf(dice));
  beginSerials();
  options.plant?.(world);
  world.startTimers();
  FLOWS[flow](world);
  const { weather } = world.network;
  await world.toRest();
  for (const { days, act, afterwards } of LATER[flow] ?? []) {
    await world.later(days * 86_400_000);
    world.network.weather = weather;
    act(world);
    await world.toRest();
    void world.network.flow('afterwards', afterwards);
    await world.scheduler.run(world.scheduler.time + 60_000);
  }
  await world.windowsEnd();
  await checkAll(world);
  return { seed, flow, violations: world.witness.violations, world };
}

export async function checkAll(world: World): Promise<void> {
  checkReports(world);
  checkEffects(world);
  checkFollowers(world);
  checkLedger(world);
  checkClaims(world);
  checkTogether(world);
  checkInspections(world);
  checkCouriers(world);
  checkEscalation(world);
  checkNotices(world);
  checkTimers(world);
  checkRules(world);
  checkTruths(world);
  await checkPraise(world);
  await world.direct(() => checkLists(world));
  await checkAudit(world);
  if (world.witness.violations.length === 0) await checkForEver(world);
}
