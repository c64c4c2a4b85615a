import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Command, Engine, planTransaction } from './engine.ts';
import { cancelled, conflict, throttled } from './errors.ts';
import type { Network } from './network.ts';
import type { Random } from './random.ts';
import { type QueryInput, query } from './reads.ts';
import type { Change, Row } from './store.ts';
import { type Item, itemSize } from './values.ts';
import { exactKey, keyOf, type Planned, plan, type Write, writeUnits } from './writes.ts';

type Fields = Record<string, unknown>;
const MAX_WRITE_UNITS = 1_000;
const MAX_READ_UNITS = 3_000;

const raw = new DynamoDBClient({
  region: 'cn-northwest-1',
  credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
});

/** What may be done to a command on its way to the table: planted bugs stand here. */
export type Tamper = (command: Command, next: (command: Command) => Promise<Fields>) => Promise<Fields>;

/** The table behind a network: conflicts, capacity, lagging indexes. A document client to whoever uses it. */
export class SimulatedTable extends DynamoDBDocumentClient {
  readonly engine: Engine;
  tamper: Tamper = (command, next) => next(command);
  /** Units of the busiest second of each partition; an index's partition is its name, a line break and its key. */
  readonly peaks = { write: new Map<string, number>(), read: new Map<string, number>() };
  private readonly network: Network;
  private readonly random: Random;
  private readonly locked = new Set<string>();
  private readonly used = new Map<string, { second: number; units: number }>();

  constructor(network: Network, random: Random) {
    super(raw);
    this.network = network;
    this.random = random;
    this.engine = new Engine(() => network.scheduler.time);
    this.send = ((command: Command) => this.tamper(command, (sent) => this.over(sent))) as never;
  }

  /** As if nothing had been asked of it yet. */
  forgetPeaks(): void {
    this.peaks.write.clear();
    this.peaks.read.clear();
  }

  /** Straight to the rows: no network, no faults. */
  direct(command: Command): Fields {
    return this.engine.execute(command);
  }

  private over(command: Command): Promise<Fields> {
    // The client gives a transaction one token for all its tries, so a try after a lost answer is the same one.
    const memory: { done?: Fields } = {};
    return this.network.call('table', command, async () => {
      if (command.constructor.name !== 'TransactWriteCommand') return this.serve(command);
      memory.done ??= await this.transact((command.input as Fields).TransactItems as Write[]);
      return memory.done;
    });
  }

  private serve(command: Command): Fields {
    const input = command.input as Fields;
    const { name } = command.constructor;
    if (name === 'GetCommand') {
      const age = input.ConsistentRead ? undefined : this.network.weather.staleRead;
      const answer = this.engine.get(input, this.moment(age));
      this.spendRead(
        exactKey(input.Key as Fields).pk,
        answer.Item ? itemSize(answer.Item) : 0,
        age === undefined,
      );
      return answer;
    }
    if (name === 'QueryCommand') return this.query(input as QueryInput);
    const write = writeOf(name, input);
    if (write) {
      const planned = plan(this.engine.store, write);
      if (this.locked.has(`${planned.pk}\n${planned.sk}`)) throw conflict();
      this.spendWrite([planned], 1);
      return this.engine.write(write, input);
    }
    return this.engine.execute(command);
  }

  private query(input: QueryInput): Fields {
    const { staleIndex, staleRead } = this.network.weather;
    const age = input.IndexName !== undefined ? staleIndex : input.ConsistentRead ? undefined : staleRead;
    const oldest = this.moment(age);
    // Rows reach an index one by one: each may be a little fresher than the oldest.
    const asOf = oldest === undefined ? undefined : (_: Row) => oldest + this.random.int((age ?? 0) + 1);
    const { bytes, ...answer } = query(this.engine.store, input, asOf);
    const partition = Object.values(input.ExpressionAttributeValues ?? {})[0];
    this.spendRead(`${input.IndexName ?? ''}\n${partition}`, bytes, age === undefined);
    return answer;
  }

  private moment(age: number | undefined): number | undefined {
    if (age === undefined || age === 0) return undefined;
    return this.network.scheduler.time - this.random.int(age + 1);
  }

  /** Two phases: whoever comes in between hears of a conflict. */
  private async transact(items: readonly Write[]): Promise<Fields> {
    const { network, random, locked } = this;
    const keys = items.map((write) => {
      const { pk, sk } = keyOf(
        write.Put?.Item ?? (write.Update ?? write.Delete ?? write.ConditionCheck)?.Key,
      );
      return `${pk}\n${sk}`;
    });
    const phantom = random.chance(network.weather.conflict) ? random.int(keys.length) : -1;
    const blocked = keys.map((key, i) => locked.has(key) || i === phantom);
    if (blocked.includes(true))
      throw cancelled(blocked.map((is) => ({ Code: is ? 'TransactionConflict' : 'None' })));
    const planned = planTransaction(this.engine.store, items);
    this.spendWrite(planned, 2);
    for (const key of keys) locked.add(key);
    await network.scheduler.sleep(1 + random.int(8));
    for (const key of keys) locked.delete(key);
    this.engine.commit(planned);
    return {};
  }

  private spendWrite(planned: readonly Planned[], factor: number): void {
    for (const change of planned as readonly Change[]) {
      const { base, indexes } = writeUnits(change);
      this.spend('write', change.pk, base * factor, MAX_WRITE_UNITS);
      for (const { place, units } of indexes) this.spend('write', place, units, MAX_WRITE_UNITS);
    }
  }

  private spendRead(place: string, bytes: number, consistent: boolean): void {
    this.spend('read', place, Math.max(1, Math.ceil(bytes / 4096)) * (consistent ? 1 : 0.5), MAX_READ_UNITS);
  }

  private spend(kind: 'write' | 'read', place: string, units: number, most: number): void {
    const second = Math.floor(this.network.scheduler.time / 1_000);
    const known = this.used.get(kind + place);
    const used = (known?.second === second ? known.units : 0) + units;
    if (used > most) throw throttled();
    this.used.set(kind + place, { second, units: used });
    const peaks = this.peaks[kind];
    if (used > (peaks.get(place) ?? 0)) peaks.set(place, used);
  }

  /** Rows past their `ttl` go, as the service deletes them some time later. */
  expire(epochSeconds: number): void {
    const gone: Item[] = [...this.engine.store.all()].filter(({ ttl }) => Number(ttl) <= epochSeconds);
    for (const item of gone)
      this.engine.commit([
        { pk: String(item.pk), sk: String(item.sk), before: item, after: undefined, ok: true, writes: true },
      ]);
  }
}

function writeOf(name: string, input: Fields): Write | undefined {
  if (name === 'PutCommand') return { Put: input };
  if (name === 'UpdateCommand') return { Update: input };
  if (name === 'DeleteCommand') return { Delete: input };
  return undefined;
}
