import type { WorkOrder } from '../../../functions/dispatch/domain/work-order.ts';
import type { StaffVerb } from '../../../functions/dispatch/flow/flow.ts';
import { isOpen } from '../../../functions/dispatch/flow/statuses.ts';
import type { Command } from '../../../functions/dispatch/verbs/verb.ts';
import { appealReport } from '../../../functions/report/appeals/appeal-report.ts';
import type { StaffIdentity } from '../../../functions/shared/http/contract.ts';
import { STAFF } from '../../support/small-district.ts';
import type { World } from '../world.ts';
import { ask } from './client.ts';
import { reportNow, submit } from './resident.ts';
import { act, PEOPLE } from './staff.ts';

interface Move {
  action: StaffVerb;
  staff: StaffIdentity;
  said?: Command;
}

const ordersNow = (world: World): WorkOrder[] =>
  [...world.table.engine.store.all()].filter(({ type }) => type === 'order') as unknown as WorkOrder[];

const OFFICES = ['C-150603001001', 'H-150603001', 'U-LIGHT'];

/** What binds orders together or ends them without work, now and then something that must be refused. */
function apart(world: World, order: WorkOrder, orders: readonly WorkOrder[]): Move {
  const { random } = world;
  const staff = random.pick([STAFF.admin, STAFF.community]);
  const other = random.pick([...orders]);
  const { open = [] } = order.parts ?? {};
  if (open.length > 0 && random.chance(0.3))
    return { action: 'drop_part', staff, said: { part: random.pick([...open]) } };
  if (random.chance(0.45)) return { action: 'merge', staff, said: { order: other.id } };
  if (random.chance(0.3)) return { action: 'reject', staff, said: { ground: 'insufficient' } };
  const units = OFFICES.filter(() => random.chance(0.6));
  const kind = random.pick(['task', 'mediation'] as const);
  return { action: 'split', staff, said: { kind, units: units.length > 0 ? units : ['U-LIGHT'] } };
}

/** The way forward, by whoever has it or may take it. */
function forward(world: World, order: WorkOrder): Move | undefined {
  const { random } = world;
  const mates = PEOPLE.filter(({ unit }) => unit === order.unit.code);
  const mine = PEOPLE.find(({ id }) => id === order.assignee?.id);
  switch (order.status) {
    case 'queued':
      return mates.length > 0
        ? { action: 'accept', staff: random.pick(mates) }
        : { action: 'transfer', staff: STAFF.admin };
    case 'assigned':
      return { action: 'accept', staff: mine ?? STAFF.admin };
    case 'accepted':
      return { action: 'start', staff: mine ?? STAFF.admin };
    case 'in_progress':
      return { action: 'finish', staff: mine ?? STAFF.admin };
    default:
      return undefined;
  }
}

const take = (world: World, order: WorkOrder, { action, staff, said = {} }: Move): Promise<void> =>
  act(world, order, action, staff, said);

/** Whoever deals with the whole heap: mostly the work goes on, at times two hands reach for the same. */
async function deal(world: World, turns: number): Promise<void> {
  const { random } = world;
  for (let turn = 0; turn < turns; turn++) {
    await world.sleep(2_000 + random.int(40_000));
    const orders = ordersNow(world);
    if (orders.length === 0) continue;
    const order = random.pick(orders);
    if (order.outcome === 'merged' && random.chance(0.2)) await act(world, order, 'unmerge', STAFF.admin);
    if (!isOpen(order.status)) continue;
    const ahead = forward(world, order);
    const chosen = ahead && random.chance(0.6) ? ahead : apart(world, order, orders);
    const rival = random.chance(0.3) ? take(world, order, apart(world, order, orders)) : undefined;
    await take(world, order, chosen);
    await rival;
  }
}

/** Whoever reported it does not accept a no; sometimes a second finger says so in other words. */
async function appeal(world: World, reportId: string, looks: number): Promise<void> {
  const { random, witness } = world;
  for (let look = 0; look < looks; look++) {
    await world.sleep(10_000 + random.int(50_000));
    if (reportNow(world, reportId)?.status !== 'rejected' || random.chance(0.3)) continue;
    const say = async (words: string): Promise<void> => {
      const heard = await ask(world, 'appeal', () => appealReport(reportId, words), 2);
      if (heard && 'value' in heard) witness.appeals.push({ reportId, words });
    };
    const twin = random.chance(0.4) ? say(random.chance(0.5) ? '这是公共设施' : '请再看看') : undefined;
    await say('这是公共设施');
    await twin;
  }
}

/** Several reports, some of the same thing, and two who deal with them. */
export function joint(world: World): void {
  const { random } = world;
  for (let i = 0; i < 2 + random.int(3); i++)
    world.act(async () => {
      await world.sleep(random.int(20_000));
      const id = await submit(world, 0, 8);
      if (id) await appeal(world, id, 12);
    });
  for (let i = 0; i < 2; i++) world.act(() => deal(world, 14 + random.int(14)));
}
