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

const isFailedCondition = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ConditionalCheckFailedException';

/**
 * Takes one of five tries, before a code is looked at: of any number sent at once, five are looked at. They come
 * back with a right code, or a quarter of an hour after the last one.
 * @throws DomainError `too_many_attempts`
 */
export async function takeTry(staffId: string, nowMs: number): Promise<void> {
  const take = (expression: string, condition: string, values: Record<string, number>) =>
    table().send(
      new UpdateCommand({
        TableName: tableName(),
        Key: keys.secondFactor(staffId),
        UpdateExpression: expression,
        ConditionExpression: condition,
        ExpressionAttributeValues: { ':one': 1, ':now': nowMs, ':until': nowMs + TRIES_MS, ...values },
      }),
    );
  try {
    await take('ADD tries :one SET triesUntil = :until', 'triesUntil > :now AND tries < :most', {
      ':most': MAX_TRIES,
    });
  } catch (error) {
    if (!isFailedCondition(error)) throw error;
    try {
      await take(
        'SET tries = :one, triesUntil = :until',
        'attribute_not_exists(triesUntil) OR triesUntil <= :now',
        {},
      );
    } catch (again) {
      if (!isFailedCondition(again)) throw again;
      throw new DomainError('too_many_attempts', { seconds: TRIES_MS / 1000 });
    }
  }
}
