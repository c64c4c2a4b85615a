import { orderIdOf } from '../../../functions/shared/ids.ts';
import type { World } from '../world.ts';
import { claims } from './claims.ts';
import { inspections } from './inspections.ts';
import { joint } from './joint.ts';
import { notices } from './notices.ts';
import { OVERDUE_LATER, overdue } from './overdue.ts';
import { points } from './points.ts';
import { POINTS_LATER, type Stage } from './points-later.ts';
import { praise } from './praise.ts';
import { programs } from './programs.ts';
import { answer, meToo, rate, replyTo, reportNow, submit } from './resident.ts';
import { workOn } from './staff.ts';

export type FlowName =
  | 'submit'
  | 'photo'
  | 'staff'
  | 'answer'
  | 'question'
  | 'claims'
  | 'joint'
  | 'points'
  | 'overdue'
  | 'notices'
  | 'inspections'
  | 'programs'
  | 'praise'
  | 'mixed';
type FlowOf = (world: World) => void;

/** Waits until the reporter sees the status, for some minutes. */
async function seen(world: World, id: string, statuses: readonly string[]): Promise<boolean> {
  for (let i = 0; i < 20; i++) {
    if (statuses.includes(reportNow(world, id)?.status ?? '')) return true;
    await world.sleep(15_000);
  }
  return false;
}

/** From the first word to the last star. */
async function life(world: World, photos: number, rounds: number): Promise<void> {
  const { random } = world;
  const id = await submit(world, photos);
  if (!id) return;
  for (let round = 0; round < rounds; round++) {
    await workOn(world, orderIdOf(id), 6 + random.int(8));
    if (!(await seen(world, id, ['finished']))) return;
    const solved = round === rounds - 1 || random.chance(0.6);
    await answer(world, id, solved);
    if (reportNow(world, id)?.status === 'solved') break;
  }
  if (reportNow(world, id)?.status === 'solved' && random.chance(0.8)) await rate(world, id);
}

/** Questions on the way, and a reporter who answers them at times, or twice, or never. */
async function asked(world: World): Promise<void> {
  const { random } = world;
  const id = await submit(world);
  if (!id) return;
  world.act(() => replyTo(world, id, 14));
  world.act(() => meToo(world, id, random.int(4)));
  await workOn(world, orderIdOf(id), 14 + random.int(8));
  if ((await seen(world, id, ['finished'])) && random.chance(0.5))
    await answer(world, id, random.chance(0.7));
}

function several(world: World, most: number, work: () => Promise<void>): void {
  const count = 1 + world.random.int(most);
  for (let i = 0; i < count; i++)
    world.act(async () => {
      await world.sleep(world.random.int(20_000));
      await work();
    });
}

export const FLOWS: Record<FlowName, FlowOf> = {
  submit: (world) => several(world, 6, async () => void (await submit(world))),
  photo: (world) => several(world, 3, async () => void (await submit(world, 1 + world.random.int(3)))),
  staff: (world) =>
    several(world, 2, async () => {
      const id = await submit(world, 0, 8);
      if (id) await workOn(world, orderIdOf(id), 4 + world.random.int(10));
    }),
  answer: (world) => several(world, 2, () => life(world, 0, 1 + world.random.int(3))),
  question: (world) => {
    world.curious = 0.6;
    several(world, 2, () => asked(world));
  },
  claims,
  joint,
  points,
  overdue,
  notices,
  inspections,
  programs,
  praise,
  mixed: (world) => several(world, 3, () => life(world, world.random.int(3), 1 + world.random.int(2))),
};

/** What goes on after days in which nothing happened. */
export const LATER: Partial<Record<FlowName, readonly Stage[]>> = {
  overdue: OVERDUE_LATER,
  points: POINTS_LATER,
};
