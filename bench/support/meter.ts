import { table } from '../../functions/shared/table/client.ts';

export interface Meter {
  /** DynamoDB requests. */
  calls: number;
  /** Capacity units as the engine counts them; reads and writes apart. */
  read: number;
  write: number;
  /** Rows written or deleted; one written twice counts twice. */
  rows: number;
  /** Command names in order. */
  commands: string[];
}

interface Capacity {
  CapacityUnits?: number;
  ReadCapacityUnits?: number;
  WriteCapacityUnits?: number;
}

const READS = new Set(['GetItemCommand', 'QueryCommand', 'BatchGetItemCommand', 'TransactGetItemsCommand']);

const fresh = (): Meter => ({ calls: 0, read: 0, write: 0, rows: 0, commands: [] });
let meter = fresh();

const plain = (name: string): string =>
  ({ GetCommand: 'GetItemCommand', BatchGetCommand: 'BatchGetItemCommand' })[name] ?? name;

/** Counts every DynamoDB request of this process from here on, and asks the engine what each one cost. */
export function installMeter(): void {
  table().middlewareStack.remove('meter');
  table().middlewareStack.add(
    (next, context) => async (args) => {
      Object.assign(args.input as object, { ReturnConsumedCapacity: 'TOTAL' });
      const result = await next(args);
      const name = plain(String(context.commandName));
      const output = result.output as { ConsumedCapacity?: Capacity | Capacity[] };
      const consumed = [output.ConsumedCapacity ?? []].flat();
      const units = consumed.reduce((sum, each) => sum + (each.CapacityUnits ?? 0), 0);
      meter.calls += 1;
      meter.commands.push(name);
      if (READS.has(name)) meter.read += units;
      else {
        meter.write += units;
        meter.rows += (args.input as { TransactItems?: unknown[] }).TransactItems?.length ?? 1;
      }
      return result;
    },
    { step: 'initialize', name: 'meter', priority: 'high' },
  );
}

/** What `work` cost. */
export async function metered(work: () => Promise<unknown>): Promise<Meter> {
  meter = fresh();
  await work();
  const cost = meter;
  meter = fresh();
  return cost;
}
