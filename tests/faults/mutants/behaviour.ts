import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { useDrawing } from '../../../functions/report/picture.ts';
import { cancelled } from '../simulated/errors.ts';
import { itemsOf, type Mutant, partOf, standing, touches } from './tamper.ts';

const OPERATION = /^OP#/;

/** Answers a call without having heard. */
const swallowing = (name: string, which: (error: Error) => boolean): Mutant => ({
  name,
  plant: standing(() => (command, next) => {
    if (!itemsOf(command)) return next(command);
    return next(command).catch((error: Error) => {
      if (which(error)) return {};
      throw error;
    });
  }),
});

/** Looks first and writes then, without a condition: a race. */
const lookThenWrite = (place: RegExp): Mutant['plant'] =>
  standing(() => async (command, next) => {
    const items = itemsOf(command);
    const at = items?.findIndex((write) => place.test(`${partOf(write).Item?.pk} `)) ?? -1;
    if (!items || at < 0) return next(command);
    const { pk, sk } = partOf(items[at] as never).Item ?? {};
    const { Item } = (await next(new GetCommand({ TableName: '-', Key: { pk, sk } }))) as { Item?: object };
    if (Item)
      throw cancelled(
        items.map((_, i) =>
          i === at ? { Code: 'ConditionalCheckFailed', old: Item as never } : { Code: 'None' },
        ),
      );
    const blind = items.map((write, i) =>
      i === at ? { Put: { TableName: '-', Item: partOf(write).Item } } : write,
    );
    return next(new TransactWriteCommand({ TransactItems: blind as never }));
  });

const inTwo: Mutant['plant'] = standing(() => async (command, next) => {
  const items = itemsOf(command);
  if (!items || items.length < 3) return next(command);
  await next(new TransactWriteCommand({ TransactItems: items.slice(0, -1) as never }));
  return next(new TransactWriteCommand({ TransactItems: items.slice(-1) as never }));
});

const early: Mutant['plant'] = standing(() => async (command, next) => {
  if (!touches(command, OPERATION)) return next(command);
  next(command).catch(() => {});
  return {};
});

/** Whatever the first body was, the second is taken for the same. */
const anyBody: Mutant['plant'] = standing(() => async (command, next) => {
  const operation = itemsOf(command)?.[0];
  const hash = operation && partOf(operation).Item?.hash;
  return next(command).catch((error: unknown) => {
    if (hash && error instanceof TransactionCanceledException)
      for (const { Item } of error.CancellationReasons ?? [])
        if (Item?.hash) Item.hash = marshall({ hash }).hash as never;
    throw error;
  });
});

/** A message that fails is thrown away, with its row. */
const poisonDropped: Mutant['plant'] = ({ queues, table }) => {
  const { consume } = queues;
  queues.consume = async (consumer, batch) => {
    for (const id of await consume(consumer, batch)) {
      const { eventId } = JSON.parse(batch.find((message) => message.id === id)?.body ?? '{}') as {
        eventId: string;
      };
      table.direct(new DeleteCommand({ TableName: '-', Key: { pk: `OUTBOX#${eventId}`, sk: consumer } }));
    }
    return [];
  };
};

const misdirected: Mutant['plant'] = (world) => {
  world.queues.tamper = (command, next) => {
    const input = command.input as { QueueUrl: string };
    const wrong = input.QueueUrl.replace(/review$/, 'points');
    return next({ constructor: command.constructor, input: { ...input, QueueUrl: wrong } });
  };
};

export const BEHAVIOUR_MUTANTS: Mutant[] = [
  { name: 'the answer is given before the write', plant: early },
  swallowing(
    'a conflict is taken for success',
    (error) =>
      error instanceof TransactionCanceledException &&
      !error.CancellationReasons?.some(({ Code }) => Code === 'ConditionalCheckFailed'),
  ),
  swallowing('no answer is taken for success', ({ name }) => name === 'TimeoutError'),
  swallowing('a refused write is taken for success', ({ name }) => name !== 'TimeoutError'),
  { name: 'an operation is looked up, then written', plant: lookThenWrite(/^OP#/) },
  { name: 'a transaction is two', plant: inTwo },
  { name: 'another body under the same key is taken for the same', plant: anyBody },
  {
    name: 'the client takes a new key for every try',
    plant: (world) => {
      world.freshKeys = true;
    },
  },
  { name: 'a message that fails is dropped with its row', plant: poisonDropped },
  { name: 'messages for reviews go to points', plant: misdirected },
  {
    name: 'what cannot be drawn is cleared',
    plant: () => useDrawing(async (bytes) => ({ full: bytes, thumb: bytes })),
  },
  {
    name: 'the small picture is not published',
    plant: ({ storage }) => {
      const { set } = storage.objects;
      storage.objects.set = (place, bytes) =>
        place.includes('.thumb.') ? storage.objects : set.call(storage.objects, place, bytes);
    },
  },
];
