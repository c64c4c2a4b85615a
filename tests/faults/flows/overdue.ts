import type { WorkOrder } from '../../../functions/dispatch/domain/work-order.ts';
import { sweepDeadlines } from '../../../functions/dispatch/escalation/sweep-deadlines.ts';
import type { StaffVerb } from '../../../functions/dispatch/flow/flow.ts';
import type { StaffIdentity } from '../../../functions/shared/http/contract.ts';
import { orderIdOf } from '../../../functions/shared/ids.ts';
import { STAFF } from '../../support/small-district.ts';
import type { World } from '../world.ts';
import type { Stage } from './points-later.ts';
import { answer, submit } from './resident.ts';
import { act, orderNow, PEOPLE, workOn } from './staff.ts';

/** Filed in the morning; some are begun, and some nobody looks at. */
export function overdue(world: World): void {
  const { random } = world;
  for (let count = 1 + random.int(4); count > 0; count--)
    world.act(async () => {
      await world.sleep(random.int(20_000));
      const id = await submit(world);
      if (id && random.chance(0.7)) await workOn(world, orderIdOf(id), random.int(5));
    });
}

type Deed = [StaffVerb, StaffIdentity];

/** What people do about late work: urge, answer, give more time, put it off, go on. */
function about(world: World, order: WorkOrder): Deed[] {
  const { random } = world;
  const mine = PEOPLE.find(({ id }) => id === order.assignee?.id) ?? STAFF.lightHead;
  const office = random.pick([STAFF.community, STAFF.admin]);
  const always: Deed[] = [
    ['urge', random.pick([STAFF.oversight, office])],
    ['acknowledge', mine],
    ['extend', office],
    ['note', mine],
  ];
  switch (order.status) {
    case 'queued':
      return [...always, ['assign', office], ['accept', STAFF.light1]];
    case 'assigned':
      return [...always, ['assign', office], ['accept', mine]];
    case 'accepted':
    case 'in_progress':
      return [
        ...always,
        ['suspend', mine],
        ['approve_suspension', office],
        ['decline_suspension', office],
        [order.status === 'accepted' ? 'start' : 'finish', mine],
      ];
    case 'suspended':
      return [...always, ['resume', mine]];
    default:
      return [];
  }
}

async function attend(world: World, reportId: string): Promise<void> {
  const { random } = world;
  for (let turn = random.int(5); turn > 0; turn--) {
    await world.sleep(random.int(60_000));
    const order = orderNow(world, orderIdOf(reportId));
    if (!order) return;
    if (order.status === 'finished') await answer(world, reportId, random.chance(0.3));
    const deeds = about(world, order);
    if (deeds.length === 0) continue;
    const [verb, staff] = random.pick(deeds);
    const rival = random.chance(0.2) ? random.pick(deeds) : undefined;
    await Promise.all([
      act(world, order, verb, staff),
      ...(rival ? [act(world, order, rival[0], rival[1])] : []),
    ]);
  }
}

/** The minute's timers run again, in any weather, while some people do something and others nothing. */
function another(world: World): void {
  world.wake();
  world.act(() => world.sleep((2 + world.random.int(3)) * 60_000));
  const filed = new Set(world.witness.submissions.flatMap(({ heard }) => heard));
  for (const reportId of filed) world.act(() => attend(world, reportId));
}

/** Nearly late; late; the second office; the third; long after. Minutes are lost and come twice in between. */
export const OVERDUE_LATER: readonly Stage[] = [0.85, 0.2, 0.3, 0.35, 3].map((days) => ({
  days,
  act: another,
  afterwards: () => sweepDeadlines(),
}));
