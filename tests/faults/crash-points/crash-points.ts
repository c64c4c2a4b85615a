import { checkAll } from '../simulate.ts';
import { type Flow, PHASES, type Phase } from '../simulated/network.ts';
import { CALM } from '../simulated/weather.ts';
import { World } from '../world.ts';
import { COURIER_STORIES } from './courier-stories.ts';
import { LEDGER_STORIES } from './ledger-stories.ts';
import { STORIES } from './stories.ts';
import { type Story, Teller } from './teller.ts';

/** Who comes back after the crash: the client, the queue, or only the sweeper. */
const RETRIES = {
  'client retry': { tries: 4, forgetful: false },
  'queue retry': { tries: 1, forgetful: false },
  none: { tries: 1, forgetful: true },
} as const;
type Retry = keyof typeof RETRIES;

export interface Point {
  story: string;
  flow: string;
  call: number;
  phase: Phase;
  retry: Retry;
}
export interface Tally {
  points: number;
  flows: number;
  /** Points at which nothing crashed: the run went another way. */
  missed: number;
  violations: string[];
}

async function tell(story: Story, retry: Retry, point?: Point): Promise<{ world: World; flows: Flow[] }> {
  const world = new World(1, CALM);
  const { tries, forgetful } = RETRIES[retry];
  world.queues.forgetful = forgetful;
  const teller = new Teller(world, tries);
  let from = 0;
  world.startTimers();
  world.network.planned = (flow) =>
    point && flow === point.flow ? { call: point.call, phase: point.phase } : undefined;
  world.act(async () => {
    for (const step of story.before) await step(teller);
    from = world.network.ran.length;
    for (const step of story.after) await step(teller);
  });
  await world.toRest();
  const { length } = world.network.ran;
  await world.windowsEnd();
  await checkAll(world);
  return { world, flows: world.network.ran.slice(from, length) };
}

const TIMERS = ['sweeper', 'sealer', 'retention', 'afterwards'];
const timerOf = ({ name }: Flow): string | undefined => TIMERS.find((timer) => name.startsWith(timer));

/** The busiest sweep and the busiest sealing of one story stand for the others; elsewhere they find little. */
const counted = (story: Story, flows: readonly Flow[]): Flow[] => {
  const busiest = (timer: string) =>
    flows.filter((flow) => timerOf(flow) === timer).sort((a, b) => b.calls - a.calls)[0];
  const standing = story.name === 'swept' ? [busiest('sweeper'), busiest('sealer')] : [];
  return flows.filter(
    (flow) => !flow.name.startsWith('again') && (timerOf(flow) === undefined || standing.includes(flow)),
  );
};

/** Crashes once at every call of every flow, before it is sent, after it took effect, and after its answer. */
export async function everyCrashPoint(only?: string): Promise<Tally> {
  const tally: Tally = { points: 0, flows: 0, missed: 0, violations: [] };
  for (const story of [...STORIES, ...COURIER_STORIES, ...LEDGER_STORIES]) {
    if (only && story.name !== only) continue;
    for (const retry of Object.keys(RETRIES) as Retry[]) {
      const dry = await tell(story, retry);
      tally.violations.push(
        ...dry.world.witness.violations.map((text) => `${story.name}, no crash: ${text}`),
      );
      const flows = counted(story, dry.flows);
      tally.flows += flows.length;
      for (const { name: flow, calls } of flows)
        for (let call = 1; call <= calls; call++)
          for (const phase of PHASES) {
            const point = { story: story.name, flow, call, phase, retry };
            const { world } = await tell(story, retry, point);
            tally.points += 1;
            if (!world.network.lines.some(({ what }) => what.startsWith('✝'))) tally.missed += 1;
            for (const text of world.witness.violations)
              tally.violations.push(`${Object.values(point).join(', ')}: ${text}`);
          }
    }
  }
  return tally;
}
