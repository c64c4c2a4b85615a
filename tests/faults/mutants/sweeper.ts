import { DeleteCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Command } from '../simulated/engine.ts';
import { type Mutant, standing } from './tamper.ts';

const DAY = 86_400_000;
type Sweep = { ExpressionAttributeValues: Record<string, string> };
/** The index serves the sealer and the retention sweeper too, each with shards of its own. */
const isSweep = (command: Command): boolean =>
  (command.input as { IndexName?: string }).IndexName === 'outbox' && /^OUTBOX#/.test(shardOf(command));

/** The sweeper's question, bent. */
const asking = (name: string, change: (command: Sweep & Command) => Command | undefined): Mutant => ({
  name,
  plant: standing(() => (command, next) => {
    if (!isSweep(command)) return next(command);
    const changed = change(command as never);
    return changed ? next(changed) : Promise.resolve({ Items: [] });
  }),
});
const shardOf = (command: Command): string =>
  (command.input as Sweep).ExpressionAttributeValues[':shard'] ?? '';

const isClaim = (command: Command): boolean =>
  (command.input as UpdateCommandInput).UpdateExpression === 'SET outboxAt = :due';

/** Its claim of a row, bent. */
const claiming = (
  name: string,
  change: (input: UpdateCommandInput, values: Record<string, string>) => Partial<UpdateCommandInput>,
): Mutant => ({
  name,
  plant: standing(() => (command, next) => {
    if (!isClaim(command)) return next(command);
    const input = command.input as UpdateCommandInput;
    const values = input.ExpressionAttributeValues as Record<string, string>;
    return next(new UpdateCommand({ ...input, ...change(input, values) }));
  }),
});

const later = (time: string, milliseconds: number): string =>
  new Date(Date.parse(time) + milliseconds).toISOString();

/** What was sent is taken for done. */
const sweptAway: Mutant['plant'] = standing((world) => async (command, next) => {
  const answer = await next(command);
  if (isSweep(command))
    for (const { pk, sk } of (answer.Items ?? []) as { pk: string; sk: string }[])
      world.table.direct(new DeleteCommand({ TableName: '-', Key: { pk, sk } }));
  return answer;
});

/** Somebody else has the row, or it is gone: sent all the same. */
const unclaimed: Mutant['plant'] = standing(() => (command, next) => {
  const answer = next(command);
  if (!isClaim(command)) return answer;
  return answer.catch((error: Error) => {
    if (error.name === 'ConditionalCheckFailedException') return {};
    throw error;
  });
});

const unsent: Mutant['plant'] = ({ queues, network }) => {
  queues.tamper = (command, next) =>
    network.caller.startsWith('sweeper') ? Promise.resolve({}) : next(command);
};

export const SWEEPER_MUTANTS: Mutant[] = [
  asking('the sweeper never finds anything', () => undefined),
  asking('the sweeper leaves a shard out', (command) =>
    shardOf(command).endsWith('3') ? undefined : command,
  ),
  asking('the sweeper waits for a day', (command) => {
    const input = command.input as unknown as Sweep;
    const values = input.ExpressionAttributeValues;
    const before = later(String(values[':before']), -DAY);
    return {
      constructor: command.constructor,
      input: { ...input, ExpressionAttributeValues: { ...values, ':before': before } },
    };
  }),
  claiming('the sweeper claims without a condition, which revives what was consumed', (_, values) => ({
    ConditionExpression: undefined,
    ExpressionAttributeValues: { ':due': values[':due'] },
  })),
  claiming('the sweeper asks only whether the row is there', (_, values) => ({
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':due': values[':due'] },
  })),
  claiming('the back-off is never applied', (_, values) => ({
    ExpressionAttributeValues: { ...values, ':due': values[':seen'] },
  })),
  claiming('what was claimed is put off for a day', (_, values) => ({
    ExpressionAttributeValues: {
      ...values,
      ':due': `${later(String(values[':due']).slice(0, 24), DAY)}${String(values[':due']).slice(24)}`,
    },
  })),
  { name: 'the sweeper sends what it did not claim', plant: unclaimed },
  { name: 'what the sweeper claimed is not sent', plant: unsent },
  { name: 'what the sweeper sent is taken for done', plant: sweptAway },
];
