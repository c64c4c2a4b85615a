import { actOnOrder } from '../../../functions/dispatch/act.ts';
import type { WorkOrder } from '../../../functions/dispatch/domain/work-order.ts';
import { STAFF_FLOW, type StaffVerb } from '../../../functions/dispatch/flow/flow.ts';
import type { Command } from '../../../functions/dispatch/verbs/verb.ts';
import type { StaffIdentity } from '../../../functions/shared/http/contract.ts';
import { keys } from '../../../functions/shared/table/keys.ts';
import { DISTRICT, STAFF } from '../../support/small-district.ts';
import type { World } from '../world.ts';
import { ask } from './client.ts';
import { upload } from './resident.ts';

const at = (id: string, unit: string, regions: string[]): StaffIdentity => ({
  id,
  name: `员工${id}`,
  roles: ['subdistrict'],
  regions,
  unit,
});
export const PEOPLE: readonly StaffIdentity[] = [
  STAFF.gridA,
  STAFF.gridB,
  STAFF.light1,
  STAFF.light2,
  STAFF.lightHead,
  STAFF.community,
  at('S-EAST', 'H-150603001', ['150603001']),
  at('S-CENTRE', 'H-150603', [DISTRICT]),
  STAFF.admin,
];

export const orderNow = (world: World, id: string): WorkOrder | undefined => {
  const key = keys.order(id);
  return world.table.engine.store.item(key.pk, key.sk) as unknown as WorkOrder | undefined;
};

/** What sensible staff would do next with an order, with the person who may. */
function next(world: World, order: WorkOrder): { action: StaffVerb; staff: StaffIdentity } | undefined {
  const { random } = world;
  const mates = PEOPLE.filter(({ unit }) => unit === order.unit.code);
  const mine = PEOPLE.find(({ id }) => id === order.assignee?.id);
  const supervisor = random.pick([STAFF.community, STAFF.admin]);
  const back = random.chance(0.15);
  switch (order.status) {
    case 'queued':
      if (back || mates.length === 0) return { action: 'transfer', staff: supervisor };
      return { action: 'accept', staff: random.pick(mates) };
    case 'assigned':
      return { action: back ? 'return' : 'accept', staff: mine ?? supervisor };
    case 'waiting':
      return random.chance(0.2) ? { action: 'resume', staff: mine ?? supervisor } : undefined;
    case 'accepted':
      if (mine && random.chance(world.curious)) return { action: 'ask', staff: mine };
      return { action: back ? random.pick(['return', 'transfer']) : 'start', staff: mine ?? supervisor };
    case 'in_progress':
      if (mine && random.chance(world.curious)) return { action: 'ask', staff: mine };
      return { action: back ? random.pick(['return', 'transfer']) : 'finish', staff: mine ?? supervisor };
    default:
      return undefined;
  }
}

/** One action of one person, with the version they saw or without. */
export async function act(
  world: World,
  order: WorkOrder,
  action: StaffVerb,
  staff: StaffIdentity,
  said: Command = {},
): Promise<void> {
  const { random, witness } = world;
  const photos = action === 'finish' && random.chance(0.3) ? [upload(world, `staff:${staff.id}`)] : undefined;
  const words = {
    reason: '不归我们管',
    question: '是哪一盏灯？',
    bounty: 10,
    note: '请尽快处理',
    staff: random.pick(['S-LIGHT1', 'S-LIGHT2', 'S-GRIDA']),
    minutes: 30 + random.int(600),
    units: ['U-TEAM1', 'U-TEAM2'],
    unit: random.pick(['U-LIGHT', 'C-150603001001', 'H-150603001']),
  };
  const { needs = [] }: { needs?: readonly string[] } = STAFF_FLOW[action];
  const command = {
    ...Object.fromEntries(Object.entries(words).filter(([field]) => needs.includes(field))),
    ...said,
    ...(photos ? { photos } : {}),
    // The pages always send it; without it a transfer sent twice is two transfers.
    ...(action === 'transfer' || random.chance(0.8) ? { version: order.version } : {}),
  };
  const heard = await ask(
    world,
    action,
    () => actOnOrder(order.id, action, command, staff),
    1 + random.int(3),
  );
  if (heard && 'value' in heard)
    witness.acts.push({ orderId: order.id, action, staffId: staff.id, version: heard.value.order.version });
}

/** Work goes on until the order is finished, or people lose heart. */
export async function workOn(world: World, orderId: string, steps: number): Promise<void> {
  const { random } = world;
  for (let step = 0; step < steps; step++) {
    await world.sleep(1_000 + random.int(30_000));
    const order = orderNow(world, orderId);
    if (!order) continue;
    const chosen = next(world, order);
    if (!chosen && order.status === 'waiting') continue;
    if (!chosen) return;
    const rival = random.chance(0.25)
      ? act(world, order, random.chance(0.5) ? chosen.action : 'transfer', random.pick(PEOPLE))
      : undefined;
    await act(world, order, chosen.action, chosen.staff);
    await rival;
  }
}
