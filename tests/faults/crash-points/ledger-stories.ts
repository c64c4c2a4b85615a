import { earn } from '../../../functions/points/commands/earn.ts';
import {
  advanceReversal,
  proposeReversal,
  takeReversalEffect,
} from '../../../functions/points/commands/reverse.ts';
import { refund, spend } from '../../../functions/points/commands/spend.ts';
import { optIn, optOut } from '../../../functions/points/commands/take-part.ts';
import { runTimers } from '../../../functions/points/timers/run-timers.ts';
import { ask } from '../flows/client.ts';
import { COURSE, putTowels } from '../flows/points.ts';
import type { Step, Story } from './teller.ts';

const holderId = 'P-ONE';
const reversal = { holderId, currency: 'material' as const, reverses: 1 };

/** One command of the ledger, remembered under its operation. */
const does =
  (kind: string, work: () => Promise<unknown>): Step =>
  (teller) =>
    teller.carryOut(kind, work);

const shelf: Step = async ({ world }) => putTowels(world, 2);
const comesIn = does('opt-in', () => optIn({ operationId: 'in', holderId, notice: 'v1' }));
// The event is a little later than the opt-in, and never later than the posting.
const earns: Step = async (teller) => {
  const at = new Date(teller.world.network.clock()).toISOString();
  await teller.carryOut('earn', () => earn(COURSE, { holderId, event: { id: 'event-1', at } }));
};
const spends = does('spend', () =>
  spend({ operationId: 'spend', holderId, points: 30, for: { benefitId: 'B-TOWEL' } }),
);
const getsBack = does('refund', () => refund({ holderId, spent: 2, points: 30 }));
const leaves = does('opt-out', () => optOut({ operationId: 'out', holderId }));
const proposes = does('propose', () =>
  proposeReversal('rev', {
    ...reversal,
    points: 40,
    reason: '同一件事记了两次，附照片',
    evidence: ['photo-1'],
    proposedBy: 'S-AAA',
  }),
);
const approves = does('approve', () => advanceReversal(reversal, 1, { action: 'approve', by: 'S-BBB' }));
const notifies = does('notice', () => advanceReversal(reversal, 2, { action: 'notice' }));
const waits: Step = ({ world }) => world.quietDays(16);
const takesEffect = does('reverse', () => takeReversalEffect(reversal));

/** The timers' Lambda once; what dies with it is done by the next tick. */
const tick: Step = async ({ world }) => {
  await ask(world, 'timers', runTimers, 1);
  await world.settle();
};

export const LEDGER_STORIES: Story[] = [
  { name: 'earned', before: [shelf], after: [comesIn, earns] },
  { name: 'spent', before: [shelf, comesIn, earns], after: [spends, getsBack, leaves] },
  { name: 'reversal', before: [shelf, comesIn, earns], after: [proposes, approves, notifies] },
  {
    name: 'reversed',
    before: [shelf, comesIn, earns, spends, proposes, approves, notifies, waits],
    after: [takesEffect],
  },
  {
    name: 'timed',
    before: [shelf, comesIn, earns, proposes, approves, notifies, ({ world }) => world.quietDays(18)],
    after: [tick, tick],
  },
];
