import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { actOnOrder } from '../../../functions/dispatch/act.ts';
import type { WorkOrder } from '../../../functions/dispatch/domain/work-order.ts';
import { answerPoint } from '../../../functions/dispatch/inspections/answer-point.ts';
import { type Plan, planSchema } from '../../../functions/dispatch/inspections/plans/domain/plan.ts';
import { putPlanEdit } from '../../../functions/dispatch/inspections/plans/edit-plan.ts';
import { putPlan } from '../../../functions/dispatch/inspections/plans/plan-repository.ts';
import { sweepPlans } from '../../../functions/dispatch/inspections/plans/sweep-plans.ts';
import { raiseInspection } from '../../../functions/dispatch/inspections/raise.ts';
import type { StaffIdentity } from '../../../functions/shared/http/contract.ts';
import { GRID, OTHER_GRID, STAFF } from '../../support/small-district.ts';
import type { World } from '../world.ts';
import { ask } from './client.ts';
import { couriers } from './couriers.ts';
import { upload } from './resident.ts';
import { orderNow } from './staff.ts';

const MINUTE = 60_000;
const ZONE = 8 * 3_600_000;
const text = { zh: '看', en: 'Look' };
const SHEET = [
  { id: 'a', kind: 'check', text },
  { id: 'b', kind: 'number', text, unit: 'V', least: 200, most: 240 },
  { id: 'c', kind: 'check', text, required: false, photo: true },
];
const PEOPLE: readonly StaffIdentity[] = [STAFF.gridA, STAFF.gridB, STAFF.light1, STAFF.community];

/** Local date and minute of a moment. */
const wall = (at: number) => {
  const [date = '', time = ''] = new Date(at + ZONE).toISOString().split('T');
  return { date, time: time.slice(0, 5) };
};

/** A plan that was made days ago. Its time comes within minutes, or came while nothing ran. */
function planned(world: World, n: number): Plan {
  const { random, scheduler } = world;
  const away = random.chance(0.3) ? -random.int(60) * 60 : random.int(25);
  const at = Math.floor(scheduler.time / MINUTE + away) * MINUTE;
  const { date, time } = wall(at);
  const plan = planSchema.parse({
    ...{ id: `I${String(n).padStart(26, '0')}`, title: `巡查 ${n}`, category: 'lighting.lamp_out' },
    ...{ rule: 'FREQ=DAILY', start: date, time, workingDaysOnly: random.chance(0.2) },
    regions: random.chance(0.5) ? [GRID, OTHER_GRID] : [GRID],
    to: random.chance(0.7) ? { role: 'grid_worker' } : { unit: 'U-LIGHT' },
    ...(random.chance(0.5) ? { minutes: 5 + random.int(600) } : {}),
    ...{ sheet: SHEET, createdAt: '2026-02-01T00:00:00.000Z', by: { id: 'S-COMM', name: '社区' } },
    ...{ next: { date, at: new Date(at).toISOString() }, turn: 0, version: 1 },
  });
  world.table.direct(new PutCommand(putPlan(plan).write.Put as never));
  return plan;
}

const planNow = (world: World, id: string): Plan =>
  planSchema.parse(world.table.engine.store.item(`PLAN#${id}`, 'PLAN'));

/** Renamed, moved to another hour or another place, paused and taken up again, by two at once at times. */
async function edited(world: World, id: string): Promise<void> {
  const { random } = world;
  for (let turn = random.int(4); turn > 0; turn--) {
    await world.sleep(random.int(8 * MINUTE));
    const {
      next: _,
      last: __,
      missed: ___,
      createdAt,
      by,
      turn: ____,
      id: _____,
      ...edit
    } = planNow(world, id);
    const change = {
      ...edit,
      title: `巡查 ${random.int(1_000)}`,
      time: wall(world.scheduler.time + random.int(20) * MINUTE).time,
      regions: random.chance(0.5) ? [GRID, OTHER_GRID] : [OTHER_GRID],
      paused: random.chance(0.2),
    };
    const put = (staff: StaffIdentity) => ask(world, 'plan', () => putPlanEdit(id, change, staff));
    await Promise.all([put(STAFF.community), ...(random.chance(0.3) ? [put(STAFF.admin)] : [])]);
  }
}

let serial = 0;
async function raised(world: World, staff: StaffIdentity, round?: WorkOrder): Promise<void> {
  const key = `raise-${++serial}`;
  const inspection = {
    category: 'lighting.lamp_out',
    description: `看到 ${serial}`,
    region: round?.place.regionCode ?? GRID,
    ...(world.random.chance(0.3) ? { photos: [upload(world, `staff:${staff.id}`)] } : {}),
    ...(round ? { foundBy: { order: round.id, point: 'a' } } : {}),
  };
  const again = () => raiseInspection(inspection, staff, key);
  const heard = await ask(world, 'raise', again);
  if (heard && 'value' in heard) {
    world.witness.heard(`raise ${key}`, heard.value, again);
    world.witness.raised.push(heard.value.id);
  }
}

/** One point, told again until it is heard; at times by two hands at once. */
async function answered(world: World, order: WorkOrder, staff: StaffIdentity): Promise<void> {
  const { random, witness } = world;
  const key = `point-${++serial}`;
  const point = random.pick(['a', 'b', 'c']);
  const said = {
    point,
    ...(point === 'b' ? { value: 190 + random.int(60) } : { result: random.pick(['ok', 'not_ok'] as const) }),
    ...(point === 'c' ? { photos: [upload(world, `staff:${staff.id}`)] } : {}),
  };
  const again = () => answerPoint(order.id, said, staff, key);
  const heard = await ask(world, 'point', again);
  if (!heard || !('value' in heard)) return;
  witness.heard(`point ${key}`, heard.value, again);
  witness.points.push({ orderId: order.id, ...heard.value });
}

const step = (world: World, order: WorkOrder, verb: 'accept' | 'start' | 'finish', staff: StaffIdentity) =>
  ask(world, verb, () => actOnOrder(order.id, verb, {}, staff));

/** Somebody walks what lies with them, in no order, while somebody else finishes it. */
async function walks(world: World, orderId: string): Promise<void> {
  const { random } = world;
  for (let turn = 6 + random.int(14); turn > 0; turn--) {
    await world.sleep(random.int(40_000));
    const order = orderNow(world, orderId);
    const staff = PEOPLE.find(({ id, unit }) =>
      order?.assignee ? id === order.assignee.id : unit === order?.unit.code,
    );
    if (!order || !staff || order.status === 'closed') return;
    if (order.status === 'assigned' || order.status === 'queued') await step(world, order, 'accept', staff);
    else if (order.status === 'accepted' && random.chance(0.5)) await step(world, order, 'start', staff);
    else if (random.chance(0.1)) await raised(world, staff, order);
    else {
      const deeds = [answered(world, order, staff)];
      if (random.chance(0.3)) deeds.push(answered(world, order, staff));
      if (random.chance(0.3)) deeds.push(step(world, order, 'finish', staff).then(() => undefined));
      await Promise.all(deeds);
    }
  }
}

const roundsNow = (world: World): string[] =>
  [...world.table.engine.store.all()]
    .filter(({ type, origin }) => type === 'order' && origin === 'schedule')
    .map(({ id }) => String(id));

/** Plans whose time comes, comes twice and was missed; people who walk, find, answer, and change the plan meanwhile. */
export function inspections(world: World): void {
  const { random, scheduler } = world;
  serial = 0;
  world.also('plans', sweepPlans);
  if (random.chance(0.5)) couriers(world);
  const plans = Array.from({ length: 1 + random.int(3) }, (_, n) => planned(world, n));
  for (const { id } of plans) world.act(() => edited(world, id));
  for (let count = random.int(3); count > 0; count--)
    world.act(async () => {
      await world.sleep(random.int(20_000));
      await raised(world, random.pick([STAFF.gridA, STAFF.community, STAFF.admin]));
    });
  world.act(async () => {
    const walked = new Set<string>();
    // Past every hour a plan can have by now, with minutes that are lost and clocks that are behind.
    for (const until = scheduler.time + 40 * MINUTE; scheduler.time < until; await world.sleep(MINUTE))
      for (const id of roundsNow(world).filter((each) => !walked.has(each))) {
        walked.add(id);
        world.act(() => walks(world, id));
      }
    const due = () => plans.some(({ id }) => isDue(world, planNow(world, id)));
    for (let i = 0; i < 90 && due(); i++) await world.sleep(MINUTE);
  });
}

const isDue = (world: World, { next, paused }: Plan): boolean =>
  !paused && next !== undefined && Date.parse(next.at) <= world.scheduler.time - world.network.behind;
