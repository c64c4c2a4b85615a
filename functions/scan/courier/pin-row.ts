import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { type CardPin, pinSchema } from '../../shared/codes/courier-card.ts';
import { DomainError } from '../../shared/errors.ts';
import type { Step } from '../../shared/kernel/transact.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import { LOCK_MS, MAX_TRIES } from './domain/pin.ts';

/** A new PIN takes the place of the one before and of its wrong tries; that nothing came between is the code's version. */
export const putPin = (pin: CardPin): Step => ({
  write: {
    Put: { TableName: tableName(), Item: { ...keys.courierPin(pin.code), type: 'courier_pin', ...pin } },
  },
});

type Outcome = { row: CardPin } | { refused: CardPin | undefined };

async function update(
  code: string,
  expression: string,
  condition: string,
  values: Record<string, unknown>,
): Promise<Outcome> {
  try {
    const { Attributes } = await table().send(
      new UpdateCommand({
        TableName: tableName(),
        Key: keys.courierPin(code),
        UpdateExpression: expression,
        ConditionExpression: condition,
        ExpressionAttributeValues: values,
        ReturnValues: 'ALL_NEW',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return { row: pinSchema.parse(Attributes) };
  } catch (error) {
    // Something is raised from the same card at this very moment.
    if (error instanceof Error && error.name === 'TransactionConflictException')
      throw new DomainError('busy');
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return { refused: error.Item && pinSchema.parse(unmarshall(error.Item)) };
  }
}

/** A count is begun by others, and forgotten with a right PIN, between two looks. */
const ROUNDS = 3;

/**
 * Takes one of five tries before the PIN is looked at: of any number sent at once, five are looked at. They come back
 * with a right PIN, a new one, or a quarter of an hour after the last.
 * @param read the card as it was just read, which tells whether a count is under way
 * @returns what to compare with
 * @throws DomainError `card_locked` with how long to wait, `busy`
 */
export async function takeTry(read: CardPin, nowMs: number): Promise<CardPin> {
  const { code, pin } = read;
  const values = { ':one': 1, ':pin': pin, ':now': nowMs, ':until': nowMs + LOCK_MS };
  let seen: CardPin | undefined = read;
  for (let round = 0; round < ROUNDS; round++) {
    const counting: boolean = seen?.triesUntil !== undefined && seen.triesUntil > nowMs;
    const outcome: Outcome = counting
      ? await update(
          code,
          'ADD tries :one SET triesUntil = :until',
          'pin = :pin AND triesUntil > :now AND tries < :most',
          { ...values, ':most': MAX_TRIES },
        )
      : await update(
          code,
          'SET tries = :one, triesUntil = :until',
          'pin = :pin AND (attribute_not_exists(triesUntil) OR triesUntil <= :now)',
          values,
        );
    if ('row' in outcome) return outcome.row;
    seen = outcome.refused;
  }
  const seconds = Math.max(1, Math.ceil(((seen?.triesUntil ?? nowMs) - nowMs) / 1_000));
  throw new DomainError('card_locked', { seconds, minutes: Math.ceil(seconds / 60) });
}

/** A right PIN gives all five back, unless another PIN was made meanwhile: then it was not right. */
export async function forgetTries({ code, pin }: CardPin): Promise<void> {
  const outcome = await update(code, 'REMOVE tries, triesUntil', 'pin = :pin', { ':pin': pin });
  if ('refused' in outcome) throw new DomainError('wrong_pin');
}
