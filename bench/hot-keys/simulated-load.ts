import { CALM } from '../../tests/faults/simulated/weather.ts';
import { World } from '../../tests/faults/world.ts';

export interface Load {
  what: string;
  perSecond: number;
  /** What stands before the load begins; costs count from then on. */
  prepare: (world: World, requests: number) => Promise<void>;
  /** One request, as its handler would carry it out. */
  request: (world: World, index: number) => Promise<unknown>;
  /** How many of the requests have had their whole effect, read from the rows. */
  effects: (world: World) => number;
}

export interface HotKey {
  what: string;
  perSecond: number;
  seconds: number;
  /** The partitions with the busiest second, in write units. */
  basePeak: number;
  base: string;
  indexPeak: number;
  index: string;
  /** Attempts that the table refused for capacity, and transactions that met another one. */
  throttled: number;
  conflicts: number;
  /** Requests without an answer, and answered ones without their effect. */
  lost: number;
  withoutEffect: number;
}

const isIndex = (place: string): boolean => place.includes('\n');

function busiest(peaks: ReadonlyMap<string, number>, wanted: (place: string) => boolean): [string, number] {
  let best: [string, number] = ['–', 0];
  for (const [place, units] of peaks) if (wanted(place) && units > best[1]) best = [place, units];
  return best;
}

/** A partition by what it is of: the ids in its key differ from run to run. */
const shortened = (place: string): string => {
  const [first = '', second] = place.split('\n');
  return second === undefined ? first.replace(/(#\w{8})\w{12,}/, '$1…') : `${first} ${second}`;
};

/** Lets virtual time pass until `work` is done. */
async function pass<T>(world: World, work: () => Promise<T>): Promise<T> {
  let done = false;
  const result = work().finally(() => {
    done = true;
  });
  await world.scheduler.run(Number.POSITIVE_INFINITY, () => done);
  return result;
}

/** Counts transactions that were cancelled because another one held a row. */
function countConflicts(world: World): () => number {
  let count = 0;
  world.table.tamper = (command, next) =>
    next(command).catch((error: Error & { CancellationReasons?: { Code?: string }[] }) => {
      if (error.CancellationReasons?.some(({ Code }) => Code === 'TransactionConflict')) count += 1;
      throw error;
    });
  return () => count;
}

/** Open loop: requests come when they come, however long the ones before them take. */
export async function press(load: Load, seconds: number): Promise<HotKey> {
  const world = new World(1, CALM);
  const { network, table } = world;
  const requests = load.perSecond * seconds;
  await pass(world, () => load.prepare(world, requests));
  table.forgetPeaks();
  // The witness knows the flows of the simulation; what stood before the load is not its business.
  const prepared = world.witness.violations.length;
  network.lines.length = 0;
  const conflicts = countConflicts(world);
  let answered = 0;
  world.startTimers();
  const request = async (index: number): Promise<void> => {
    await world.sleep((index * 1_000) / load.perSecond);
    const outcome = await network.flow('request', () => load.request(world, index));
    if (outcome.kind === 'answer') answered += 1;
  };
  world.act(
    async () => void (await Promise.all(Array.from({ length: requests }, (_, index) => request(index)))),
  );
  await world.toRest();
  const broken = world.witness.violations.slice(prepared);
  if (broken.length > 0) throw new Error(broken.slice(0, 5).join('\n'));
  const [base, basePeak] = busiest(table.peaks.write, (place) => !isIndex(place));
  const [index, indexPeak] = busiest(table.peaks.write, isIndex);
  return {
    what: load.what,
    perSecond: load.perSecond,
    seconds,
    basePeak,
    base: shortened(base),
    indexPeak,
    index: shortened(index),
    throttled: network.lines.filter(({ what }) => what.includes('ProvisionedThroughputExceeded')).length,
    conflicts: conflicts(),
    lost: requests - answered,
    withoutEffect: answered - load.effects(world),
  };
}
