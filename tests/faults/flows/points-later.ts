import { takeReversalEffect } from '../../../functions/points/commands/reverse.ts';
import { spend } from '../../../functions/points/commands/spend.ts';
import { runTimers } from '../../../functions/points/timers/run-timers.ts';
import type { World } from '../world.ts';
import { once } from './points-once.ts';

export interface Stage {
  /** Days in which nothing happens, before. */
  days: number;
  act: (world: World) => void;
  /** What the timers' next tick is once the weather is fair. */
  afterwards: () => Promise<unknown>;
}

/** The timers' Lambda, as a process that may die: sometimes two at once, sometimes a tick is left out. */
function ticks(world: World): void {
  const { random } = world;
  for (let count = 1 + random.int(4); count > 0; count--)
    world.act(async () => {
      await world.sleep(random.int(60_000));
      await world.network.flow('timers', runTimers);
    });
}

/** Reversals whose waiting time is over take effect; some are pushed by hand at the same moment. */
function reversalsTakeEffect(world: World): void {
  ticks(world);
  for (const key of world.witness.reversals.filter(() => world.random.chance(0.3)))
    world.act(async () => {
      const { holderId, reverses } = key;
      await once(world, 'reverse', `${holderId} ${reverses}`, () => takeReversalEffect(key));
    });
}

/** Points are spent while the clock announces them or takes them away. */
function lotsEnd(world: World): void {
  const { random } = world;
  ticks(world);
  for (const holderId of ['P-ONE', 'P-TWO'])
    if (random.chance(0.5))
      world.act(async () => {
        await world.sleep(random.int(60_000));
        const operationId = `late-${holderId}-${world.scheduler.time}`;
        const points = 1 + random.int(40);
        await once(world, 'spend', operationId, () =>
          spend({ operationId, holderId, points, for: { merchantId: 'M-NOODLES' } }),
        );
      });
}

/** From March: the waiting time is over; the lots of September are announced; they have ended. */
export const POINTS_LATER: readonly Stage[] = [
  { days: 16, act: reversalsTakeEffect, afterwards: runTimers },
  { days: 155, act: lotsEnd, afterwards: runTimers },
  { days: 45, act: lotsEnd, afterwards: runTimers },
];
