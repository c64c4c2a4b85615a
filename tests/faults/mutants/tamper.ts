import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Command } from '../simulated/engine.ts';
import type { Tamper } from '../simulated/table.ts';
import type { Write } from '../simulated/writes.ts';
import type { World } from '../world.ts';

/** A planted bug: the code under test stays as it is, what it sends or hears is changed on the way. */
export interface Mutant {
  name: string;
  plant: (world: World) => void;
}
type Fields = Record<string, unknown>;
type Part = Fields & { Item?: Fields; Key?: Fields; ConditionExpression?: string };

export const partOf = (write: Write): Part => Object.values(write)[0] as Part;
/** `pk sk`, for patterns. */
export const placeOf = (write: Write): string => {
  const { Item, Key } = partOf(write);
  return `${(Item ?? Key)?.pk} ${(Item ?? Key)?.sk}`;
};
export const itemsOf = (command: Command): Write[] | undefined =>
  (command.input as { TransactItems?: Write[] }).TransactItems;

/** A write that does no harm and keeps the places of the others: reasons are told by position. */
let serial = 0;
const nothing = (): Write =>
  ({ Put: { TableName: '-', Item: { pk: `JUNK#${++serial}`, sk: '-' } } }) as Write;

/** Changes every write of every transaction; `undefined` leaves it out. */
export const rewriting =
  (
    change: (write: Write) => Write | undefined,
    more: (items: readonly Write[]) => Write[] = () => [],
  ): Mutant['plant'] =>
  (world) => {
    world.table.tamper = (command, next) => {
      const items = itemsOf(command);
      if (!items) return next(command);
      const changed = items.map((write) => change(write) ?? nothing());
      return next(new TransactWriteCommand({ TransactItems: [...changed, ...more(items)] as never }));
    };
  };

/** Leaves out the writes whose place (and, for an outbox row, event type) match. */
export const leavingOut = (
  place: RegExp,
  kind?: 'Put' | 'Delete' | 'Update',
  type?: string,
): Mutant['plant'] =>
  rewriting((write) => {
    const right = place.test(placeOf(write)) && (kind === undefined || write[kind] !== undefined);
    return right && (type === undefined || partOf(write).Item?.type === type) ? undefined : write;
  });

/** Leaves out the condition of the writes whose place matches. */
export const unconditional = (place: RegExp): Mutant['plant'] =>
  rewriting((write) => {
    if (!place.test(placeOf(write))) return write;
    const [kind = ''] = Object.keys(write);
    const { ConditionExpression: condition, ...rest } = partOf(write);
    return { [kind]: withoutUnused(rest, condition) } as Write;
  });

/** What only the condition named would be refused as unused. */
function withoutUnused(part: Fields, condition = ''): Fields {
  const rest = String(part.UpdateExpression ?? '');
  const keep = (given: unknown): Fields | undefined => {
    const names = Object.entries((given ?? {}) as Fields).filter(
      ([token]) => !condition.includes(token) || new RegExp(`${token}\\b`).test(rest),
    );
    return names.length > 0 ? Object.fromEntries(names) : undefined;
  };
  return {
    ...part,
    ExpressionAttributeNames: keep(part.ExpressionAttributeNames),
    ExpressionAttributeValues: keep(part.ExpressionAttributeValues),
  };
}

/** Changes the rows that are put where the place matches. */
export const altering = (place: RegExp, change: (item: Fields) => Fields): Mutant['plant'] =>
  rewriting((write) =>
    write.Put && place.test(placeOf(write))
      ? ({ Put: { ...write.Put, Item: change(write.Put.Item as Fields) } } as Write)
      : write,
  );

/** Stands before every call of the table. */
export const standing =
  (tamper: (world: World) => Tamper): Mutant['plant'] =>
  (world) => {
    world.table.tamper = tamper(world);
  };

export const touches = (command: Command, place: RegExp): boolean =>
  itemsOf(command)?.some((write) => place.test(placeOf(write))) === true;
