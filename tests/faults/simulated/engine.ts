import { cancelled, conditionFailed, invalid } from './errors.ts';
import { Bindings, projected } from './expressions.ts';
import { type QueryInput, query } from './reads.ts';
import { type Change, Store } from './store.ts';
import { copy, type Item } from './values.ts';
import { exactKey, type Planned, plan, type Write } from './writes.ts';

const MAX_STEPS = 100;

type Fields = Record<string, unknown>;
/** A command of the document client: its class name and what it was given. */
export interface Command {
  constructor: { name: string };
  input: object;
}
interface WriteInput extends Fields {
  ReturnValues?: string | undefined;
}

/** Refuses, as one, what no transaction may hold. @throws ValidationException, TransactionCanceledException */
export function planTransaction(store: Store, items: readonly Write[]): Planned[] {
  if (items.length === 0 || items.length > MAX_STEPS)
    throw invalid('Member must have length less than or equal to 100');
  const planned = items.map((write) => plan(store, write));
  const keys = new Set(planned.map(({ pk, sk }) => `${pk}\n${sk}`));
  if (keys.size < planned.length)
    throw invalid('Transaction request cannot include multiple operations on one item');
  if (planned.some(({ ok }) => !ok))
    throw cancelled(
      planned.map(({ ok, old, unfit }) => {
        if (unfit) return { Code: 'ValidationError' };
        return ok ? { Code: 'None' } : { Code: 'ConditionalCheckFailed', old };
      }),
    );
  return planned;
}

/** The table without a network: every command is carried out at once. The differential test drives this. */
export class Engine {
  readonly store: Store;
  /** Told of every commit, for the invariants that hold after each step. */
  onCommit: (changes: readonly Change[]) => void = () => {};

  constructor(clock: () => number = () => 0) {
    this.store = new Store(clock);
  }

  commit(planned: readonly Planned[]): void {
    const changes = planned.filter(({ writes }) => writes);
    this.store.apply(changes);
    this.onCommit(changes);
  }

  /** @throws what the service would answer with */
  execute(command: Command): Fields {
    const input = command.input as Fields;
    switch (command.constructor.name) {
      case 'GetCommand':
        return this.get(input);
      case 'PutCommand':
        return this.write({ Put: input }, input);
      case 'UpdateCommand':
        return this.write({ Update: input }, input);
      case 'DeleteCommand':
        return this.write({ Delete: input }, input);
      case 'QueryCommand': {
        const { bytes: _, ...answer } = query(this.store, input as QueryInput);
        return answer;
      }
      case 'BatchGetCommand':
        return this.batchGet(input);
      case 'TransactWriteCommand':
        this.commit(planTransaction(this.store, (input.TransactItems ?? []) as Write[]));
        return {};
      default:
        throw new Error(`the simulated table knows no ${command.constructor.name}`);
    }
  }

  get(input: Fields, at?: number): { Item?: Item } {
    const { pk, sk } = exactKey(input.Key as Fields | undefined);
    const item = at === undefined ? this.store.item(pk, sk) : this.itemAsOf(pk, sk, at);
    if (!item) return {};
    const bindings = new Bindings(input.ExpressionAttributeNames as Record<string, string> | undefined);
    return { Item: copy(projected(input.ProjectionExpression as string | undefined, item, bindings)) };
  }

  private itemAsOf(pk: string, sk: string, at: number): Item | undefined {
    const row = this.store.partition(pk).find((candidate) => candidate.sk === sk);
    return row?.versions.findLast(({ since }) => since <= at)?.item;
  }

  write(write: Write, { ReturnValues = 'NONE' }: WriteInput): { Attributes?: Item } {
    const planned = plan(this.store, write);
    if (planned.unfit) throw planned.unfit;
    if (!planned.ok) throw conditionFailed(planned.old);
    this.commit([planned]);
    const shown =
      ReturnValues === 'ALL_NEW' ? planned.after : ReturnValues === 'ALL_OLD' ? planned.before : undefined;
    return shown ? { Attributes: copy(shown) } : {};
  }

  private batchGet(input: Fields): Fields {
    const tables = input.RequestItems as Record<string, { Keys?: Fields[] }>;
    const Responses = Object.fromEntries(
      Object.entries(tables).map(([name, { Keys = [] }]) => {
        if (Keys.length > 100) throw invalid('Too many items requested for the BatchGetItem call');
        const found = Keys.flatMap((Key) => this.get({ Key }).Item ?? []);
        return [name, found];
      }),
    );
    return { Responses, UnprocessedKeys: {} };
  }
}
