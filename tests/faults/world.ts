import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { sweepDeadlines } from '../../functions/dispatch/escalation/sweep-deadlines.ts';
import { useDrawing } from '../../functions/report/picture.ts';
import { sealAudit } from '../../functions/shared/audit/seal-audit.ts';
import { useChance } from '../../functions/shared/chance.ts';
import { useTime } from '../../functions/shared/clock.ts';
import { forgetSearchers } from '../../functions/shared/codes/search-limit.ts';
import { forgetConfig } from '../../functions/shared/district/config.ts';
import { forgetRevocations } from '../../functions/shared/http/revocations.ts';
import { logger } from '../../functions/shared/observability.ts';
import { sweepOutbox } from '../../functions/shared/outbox/sweep-outbox.ts';
import { useSqs } from '../../functions/shared/queue/send.ts';
import { sweepRetention } from '../../functions/shared/retention/sweep-retention.ts';
import { useStorage } from '../../functions/shared/storage/client.ts';
import { useTable } from '../../functions/shared/table/client.ts';
import { useEnvironment } from '../../functions/shared/testing/environment.ts';
import { districtRows } from '../support/small-district.ts';
import { Network } from './simulated/network.ts';
import { SimulatedQueues } from './simulated/queues.ts';
import { Random } from './simulated/random.ts';
import { Scheduler } from './simulated/scheduler.ts';
import { SimulatedStorage } from './simulated/storage.ts';
import { SimulatedTable } from './simulated/table.ts';
import { CALM, type Weather } from './simulated/weather.ts';
import { Witness } from './witness.ts';
import { workers } from './workers.ts';

logger.setLogLevel('SILENT');

/** A Tuesday morning in the district: people are at work and on duty. */
const START = Date.parse('2026-03-03T02:00:00.000Z');
const MINUTE = 60_000;
const DAY = 86_400_000;

/** Everything a run has of its own. */
export class World {
  readonly seed: number;
  readonly random: Random;
  readonly scheduler = new Scheduler(START);
  readonly network: Network;
  readonly table: SimulatedTable;
  readonly queues: SimulatedQueues;
  readonly storage: SimulatedStorage;
  readonly witness: Witness;
  /** When several hands reach for the same thing, and for what. */
  rushAt = 0;
  rushFor = '';
  /** A bug of a client that can be planted: each try is a new operation. */
  freshKeys = false;
  /** How often staff ask the reporter before they go on. */
  curious = 0;
  /** Timers of this run alone. */
  private readonly others: [name: string, work: () => Promise<unknown>][] = [];
  /** Actors that still have something to do. */
  private acting = 0;
  private sweeping = true;

  constructor(seed: number, weather: Weather) {
    this.seed = seed;
    this.random = new Random(seed, 1);
    this.network = new Network(this.scheduler, new Random(seed, 2));
    this.network.weather = weather;
    this.table = new SimulatedTable(this.network, new Random(seed, 3));
    this.queues = new SimulatedQueues(this.network, new Random(seed, 4));
    this.storage = new SimulatedStorage(this.network);
    this.witness = new Witness(this);
    this.table.engine.onCommit = (changes) => this.witness.committed(changes);
    this.queues.onSend = (consumer, body) => this.witness.sent(consumer, body);
    this.queues.consume = (consumer, batch) => workers.work(consumer, batch);
    this.install();
    for (const row of districtRows()) this.longThere(row);
  }

  /** A row from before it all begins: no read is old enough to miss it. */
  longThere(Item: Record<string, unknown>): void {
    const { time } = this.scheduler;
    this.scheduler.time = START - DAY;
    this.table.direct(new PutCommand({ TableName: '-', Item }));
    this.scheduler.time = time;
  }

  private install(): void {
    const { network, scheduler } = this;
    const chance = new Random(this.seed, 5);
    useEnvironment();
    useTime(
      () => network.clock(),
      (ms) => network.pause(ms),
      () => scheduler.time,
    );
    useChance((count) => chance.bytes(count));
    useTable(this.table);
    useSqs(this.queues.client());
    useStorage(this.storage.client());
    useDrawing(async (bytes) =>
      bytes.length < 8 ? 'damaged' : { full: Buffer.from('full'), thumb: Buffer.from('thumb') },
    );
    forgetConfig();
    forgetSearchers();
    forgetRevocations();
  }

  /** Somebody outside the system, acting at their own pace. */
  act(work: () => Promise<void>): void {
    this.acting += 1;
    const done = () => {
      this.acting -= 1;
    };
    work().then(done, (error: unknown) => {
      done();
      this.witness.broke('harness', `an actor fell over: ${(error as Error).stack}`);
    });
  }

  /** One more call each minute. */
  also(name: string, work: () => Promise<unknown>): void {
    this.others.push([name, work]);
  }

  sleep(milliseconds: number): Promise<void> {
    return this.scheduler.sleep(milliseconds);
  }

  /** The sweeper's timer, the purges and the clock: they go on until the run is over. */
  startTimers(): void {
    const { network, random } = this;
    const tick = () => {
      if (!this.sweeping) return;
      this.scheduler.after(MINUTE, tick);
      const { weather } = network;
      if (random.chance(weather.purge))
        this.queues.purge(random.pick([...this.queues.queues.keys(), 'dispatch']));
      this.tick('sweeper', sweepOutbox);
      this.tick('sealer', sealAudit);
      this.tick('deadlines', sweepDeadlines);
      for (const [name, work] of this.others) this.tick(name, work);
    };
    const hourly = () => {
      if (!this.sweeping) return;
      this.scheduler.after(60 * MINUTE, hourly);
      this.tick('retention', sweepRetention);
    };
    this.scheduler.after(60 * MINUTE, hourly);
    this.scheduler.after(MINUTE, tick);
    if (network.weather.jumpBack)
      this.scheduler.after(random.int(10 * MINUTE), () => {
        network.note('all clocks are set back by an hour');
        network.behind = 3_600_000;
      });
  }

  /** A minute's call of a timer: left out at times, and at times made twice. */
  private tick(name: string, work: () => Promise<unknown>): void {
    const { network, random } = this;
    if (random.chance(network.weather.sweepSkipped)) return;
    void network.flow(name, work);
    if (random.chance(network.weather.sweepDoubled)) void network.flow(name, work);
  }

  private get atRest(): boolean {
    return this.network.working === 0 && this.queues.empty && this.witness.outboxEmpty;
  }

  /** Waits, as an actor, until nothing is left to do; a few minutes at most. */
  async settle(): Promise<void> {
    for (let i = 0; i < 300 && !this.atRest; i++) await this.sleep(1_000);
  }

  /** Faults last as long as somebody acts; then it must come to rest by itself within `patience`. */
  async toRest(): Promise<void> {
    const { scheduler, network } = this;
    const done = (): boolean => this.acting === 0;
    const acted =
      (await scheduler.run(scheduler.time + 4 * 3_600_000, done)) ||
      (!this.sweeping && (await scheduler.run(scheduler.time + 20 * DAY, done)));
    if (!acted) this.witness.broke('harness', 'an actor never finished');
    const patience = (network.weather.jumpBack ? 80 : network.weather.skew > 0 ? 25 : 15) * MINUTE;
    network.weather = { ...CALM, jumpBack: network.weather.jumpBack };
    network.note('faults stop');
    this.queues.redrive();
    const until = scheduler.time + patience;
    while (scheduler.time < until && !this.atRest) {
      await scheduler.run(Math.min(until, scheduler.time + MINUTE), () => this.atRest);
      this.queues.redrive();
    }
    // Lagging indexes catch up.
    await scheduler.run(scheduler.time + 15_000);
    this.sweeping = false;
  }

  /** Looks at things from outside: its calls are neither delayed nor lost. */
  direct<T>(work: () => Promise<T>): Promise<T> {
    return work();
  }

  /** As an actor: days in which no timer runs. Only for stories that leave nothing to be swept. */
  async quietDays(days: number): Promise<void> {
    this.sweeping = false;
    await this.sleep(days * DAY);
  }

  /** After days in which nothing happened. */
  wake(): void {
    this.sweeping = true;
    this.startTimers();
  }

  /** Time goes on until reporters can no longer answer; timers come as ever, nobody acts. */
  async windowsEnd(): Promise<void> {
    // Not only where something says that it will end them: that may be what is missing.
    const open = [...this.table.engine.store.all()].some(
      ({ type, status }) => type === 'report' && status === 'finished',
    );
    if (!open && !this.witness.farOff) return;
    await this.later(4 * DAY);
    this.network.weather = CALM;
    this.wake();
    await this.scheduler.run(this.scheduler.time + 5 * MINUTE);
    await this.toRest();
  }

  /** Days go by with nobody acting; rows past their `ttl` disappear. */
  async later(milliseconds: number): Promise<void> {
    await this.scheduler.run(this.scheduler.time + milliseconds);
    this.table.expire(this.scheduler.time / 1_000);
  }
}
