import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { DomainError } from '../../../shared/errors.ts';
import { putVersioned } from '../../../shared/kernel/put-versioned.ts';
import type { Step } from '../../../shared/kernel/transact.ts';
import { table, tableName } from '../../../shared/table/client.ts';
import { keys } from '../../../shared/table/keys.ts';
import { type Factor, MAX_TRIES, TRIES_MS } from './domain/factor.ts';

const factorSchema = z.object({
  status: z.enum(['pending', 'on']),
  secret: z.string(),
  lastStep: z.number().int(),
  recovery: z.array(z.string()),
  version: z.number().int(),
});

export async function findFactor(staffId: string): Promise<Factor | undefined> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.secondFactor(staffId), ConsistentRead: true }),
  );
  return Item?.secret === undefined ? undefined : factorSchema.parse(Item);
}

/** Wrong tries are forgotten with whatever the row held. */
export const putFactor = (staffId: string, factor: Factor, before?: Factor): Step =>
  before
    ? putVersioned(keys.secondFactor(staffId), { type: 'second-factor', ...factor }, before)
    : {
        write: {
          Put: {
            TableName: tableName(),
            Item: { ...keys.secondFactor(staffId), type: 'second-factor', ...factor },
            ConditionExpression: 'attribute_not_exists(secret)',
          },
        },
      };

export const dropFactor = (staffId: string): Step => ({
  write: { Delete: { TableName: tableName(), Key: keys.secondFactor(staffId) } },
});

/** @returns false when the condition did not hold */
async function updateTries(
  staffId: string,
  expression: string,
  condition: string,
  values: Record<string, number>,
): Promise<boolean> {
  try {
    await table().send(
      new UpdateCommand({
        TableName: tableName(),
        Key: keys.secondFactor(staffId),
        UpdateExpression: expression,
        ConditionExpression: condition,
        ExpressionAttributeValues: values,
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
    // A sign-in of the same person is being written this very moment.
    if (error instanceof Error && error.name === 'TransactionConflictException')
      throw new DomainError('busy');
    throw error;
  }
}

const ROUNDS = 3;

/**
 * Takes one of five tries, before a code is looked at: of any number sent at once, five are looked at. They come
 * back with a right code, or a quarter of an hour after the last one.
 * @throws DomainError `too_many_attempts`
 */
export async function takeTry(staffId: string, nowMs: number): Promise<void> {
  const values = { ':one': 1, ':now': nowMs, ':until': nowMs + TRIES_MS };
  const another = () =>
    updateTries(staffId, 'ADD tries :one SET triesUntil = :until', 'triesUntil > :now AND tries < :most', {
      ...values,
      ':most': MAX_TRIES,
    });
  const first = () =>
    updateTries(
      staffId,
      'SET tries = :one, triesUntil = :until',
      'attribute_not_exists(triesUntil) OR triesUntil <= :now',
      values,
    );
  // Counts are begun by others, and forgotten with a right code, between two looks: no is no when it is said again.
  for (let round = 0; round < ROUNDS; round++) {
    if ((await another()) || (await first())) return;
  }
  throw new DomainError('too_many_attempts', { seconds: TRIES_MS / 1000 });
}
