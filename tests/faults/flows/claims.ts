import type { WorkOrder } from '../../../functions/dispatch/domain/work-order.ts';
import type { StaffVerb } from '../../../functions/dispatch/flow/flow.ts';
import type { StaffIdentity } from '../../../functions/shared/http/contract.ts';
import { orderIdOf } from '../../../functions/shared/ids.ts';
import { claimUnits, memberOf, unitRow } from '../../support/claim-units.ts';
import { districtRows, STAFF } from '../../support/small-district.ts';
import { MOST_CLAIMS } from '../invariants/claims.ts';
import type { World } from '../world.ts';
import { submit } from './resident.ts';
import { act, orderNow } from './staff.ts';

const TEAMS = claimUnits(3);
const CREW = TEAMS.flatMap((unit) => [memberOf(unit, 1), memberOf(unit, 2)]);

type Move = { action: StaffVerb; staff: StaffIdentity };

/** What somebody does who deals with claims: mostly the sensible, at times the other thing. */
function move(world: World, order: WorkOrder): Move | undefined {
  const { random } = world;
  const mine = CREW.find(({ id }) => id === order.assignee?.id);
  switch (order.status) {
    case 'queued':
    case 'assigned':
      return { action: 'offer', staff: random.pick([STAFF.community, STAFF.admin]) };
    case 'offered':
      return random.chance(0.1) ? { action: 'withdraw', staff: STAFF.community } : undefined;
    case 'accepted':
      if (!mine || random.chance(0.3)) return undefined;
      return { action: random.chance(0.3) ? 'give_back' : 'start', staff: mine };
    case 'in_progress':
      return { action: random.chance(0.2) ? 'return' : 'finish', staff: mine ?? STAFF.community };
    default:
      return undefined;
  }
}

/** Several who want it at the same moment. */
async function rush(world: World, order: WorkOrder): Promise<void> {
  const { random } = world;
  const eager = CREW.filter(() => random.chance(0.6));
  await Promise.all(eager.map((staff) => act(world, order, 'claim', staff)));
}

/** Offered, wanted by many, given back, forgotten, done: for a few hours. */
async function story(world: World): Promise<void> {
  const { random } = world;
  const id = await submit(world);
  if (!id) return;
  const evening = world.scheduler.time + 3 * 3_600_000;
  for (let turn = 0; turn < 14 && world.scheduler.time < evening; turn++) {
    await world.sleep(random.pick([2_000, 15_000, 30_000, 10 * 60_000, 35 * 60_000]));
    const order = orderNow(world, orderIdOf(id));
    if (!order) continue;
    const chosen = move(world, order);
    const rushing = order.status === 'offered' && random.chance(0.7) ? rush(world, order) : undefined;
    if (chosen) await act(world, order, chosen.action, chosen.staff);
    await rushing;
  }
}

export function claims(world: World): void {
  const own = districtRows().find(({ pk }) => pk === 'CONFIG#district');
  const district = { ...own, claims: { perUnit: MOST_CLAIMS, giveBackMinutes: 30, unclaimedMinutes: 120 } };
  for (const Item of [district, ...TEAMS.map((unit) => unitRow(unit))]) world.longThere(Item);
  const count = 2 + world.random.int(8);
  for (let i = 0; i < count; i++)
    world.act(async () => {
      await world.sleep(world.random.int(20_000));
      await story(world);
    });
}
