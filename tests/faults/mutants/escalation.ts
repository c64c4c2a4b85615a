import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { DONE_STATUSES } from '../invariants/escalation.ts';
import type { Command } from '../simulated/engine.ts';
import { altering, itemsOf, leavingOut, type Mutant, partOf, placeOf, standing } from './tamper.ts';

type Fields = Record<string, unknown>;
const ORDER = /^ORDER#\S+ ORDER/;

/** The index serves other sweepers, too. */
const shardOf = (command: Command): string => {
  const { IndexName, ExpressionAttributeValues } = command.input as {
    IndexName?: string;
    ExpressionAttributeValues?: Record<string, unknown>;
  };
  const shard = String(ExpressionAttributeValues?.[':shard'] ?? '');
  return IndexName === 'outbox' && shard.startsWith('ORDERDUE#') ? shard : '';
};

/** What the deadline sweeper finds, bent. @param keep of the order as it is: the index has its key alone */
const finding = (name: string, keep: (order: Fields, shard: string) => boolean): Mutant => ({
  name,
  plant: standing((world) => async (command, next) => {
    const answer = await next(command);
    const shard = shardOf(command);
    if (!shard) return answer;
    const kept = ((answer.Items ?? []) as { pk: string; sk: string }[]).filter(({ pk, sk }) =>
      keep(world.table.engine.store.item(pk, sk) ?? {}, shard),
    );
    return { ...answer, Items: kept };
  }),
});

const withoutAlarm = ({ outboxShard: _, outboxAt: __, ...rest }: Fields): Fields => rest;

/** Changes the order's row in the transaction whose line in the log says this. */
const inStep = (action: string, change: (order: Fields, line: Fields) => Fields): Mutant['plant'] =>
  standing(() => (command, next) => {
    const items = itemsOf(command);
    const line = items?.map((write) => partOf(write).Item).find((item) => item?.action === action);
    if (!items || !line) return next(command);
    const bent = items.map((write) => {
      const { Item } = partOf(write);
      const isOrder = write.Put && Item && ORDER.test(placeOf(write));
      return isOrder ? { Put: { ...write.Put, Item: change(Item, line) } } : write;
    });
    return next(new TransactWriteCommand({ TransactItems: bent as never }));
  });

/** Bugs of time that climbs, and of those who watch over it. */
export const ESCALATION_MUTANTS: Mutant[] = [
  finding('orders that nobody has never climb', ({ assignee }) => assignee !== undefined),
  finding('the deadline sweeper leaves a shard out', (_, shard) => !shard.endsWith('3')),
  finding(
    'only orders that are at work climb',
    ({ status }) => status !== 'queued' && status !== 'suspended',
  ),
  { name: 'an order’s alarm stands in no list', plant: altering(ORDER, withoutAlarm) },
  {
    name: 'a change by people leaves the order without its alarm',
    plant: altering(ORDER, (item) => (item.version === item.stepVersion ? withoutAlarm(item) : item)),
  },
  {
    name: 'an order that is done keeps its alarm',
    plant: altering(ORDER, (item) =>
      DONE_STATUSES.has(String(item.status))
        ? { ...item, outboxShard: 'ORDERDUE#0', outboxAt: `${item.dueAt}#${item.id}` }
        : item,
    ),
  },
  {
    name: 'how far it has climbed is forgotten',
    plant: inStep('escalated', ({ alerts, ...item }) => ({
      ...item,
      alerts: { ...(alerts as Fields), level: 0 },
    })),
  },
  {
    name: 'more time is noted and not given',
    plant: inStep('extended', (item, line) => ({ ...item, dueAt: (line.details as Fields).from })),
  },
  {
    name: 'a receipt goes to the log alone',
    plant: inStep('acknowledged', (item) => ({
      ...item,
      urges: (item.urges as Fields[]).map(({ receipt: _, ...urge }) => urge),
    })),
  },
  { name: 'what stands out is not listed', plant: leavingOut(/^ORDER#\S+ WATCH#/, 'Put') },
  { name: 'what stood out is listed for ever', plant: leavingOut(/^ORDER#\S+ WATCH#/, 'Delete') },
  { name: 'a late order is nobody’s news', plant: leavingOut(/^OUTBOX#/, 'Put', 'order.alerted') },
];
