import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { DomainError } from '../errors.ts';
import type { CourierIdentity } from '../http/contract.ts';
import type { Item, Step } from '../kernel/transact.ts';
import { table, tableName } from '../table/client.ts';
import { keys } from '../table/keys.ts';
import { type CodePlace, codePlaceSchema } from './code-place.ts';

/** Of a card that a courier carries: its PIN, never in the clear, and the wrong tries at it. */
export const pinSchema = z.object({
  code: z.string(),
  /** As the card's own version when the PIN was made: a new PIN ends what the one before had opened. */
  pin: z.number().int().positive(),
  hash: z.string(),
  at: z.iso.datetime(),
  tries: z.number().int().optional(),
  /** When the wrong tries are forgotten, in milliseconds. */
  triesUntil: z.number().optional(),
});
export type CardPin = z.infer<typeof pinSchema>;

export interface Card {
  code: CodePlace;
  /** None was made yet. */
  pin?: CardPin;
}

/**
 * A courier's card with its PIN, in one consistent query: both lie side by side, before the card's history.
 * @throws DomainError `code_not_found`, `code_suspended`, `code_replaced`, `not_a_courier`
 */
export async function cardOf(code: string): Promise<Card> {
  const { Items = [] } = await table().send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :code AND :pin',
      ExpressionAttributeValues: {
        ':pk': keys.code(code, 0).pk,
        ':code': keys.code(code, 0).sk,
        ':pin': keys.courierPin(code).sk,
      },
      ConsistentRead: true,
    }),
  );
  const row = Items.find(({ sk }) => sk === keys.code(code, 0).sk);
  if (!row) throw new DomainError('code_not_found');
  const found = codePlaceSchema.parse(row);
  if (found.status !== 'active') throw new DomainError(`code_${found.status}`);
  if (found.kind !== 'courier') throw new DomainError('not_a_courier');
  const pin = Items.find(({ sk }) => sk === keys.courierPin(code).sk);
  return { code: found, ...(pin ? { pin: pinSchema.parse(pin) } : {}) };
}

/**
 * The card that a token speaks for, as it is now.
 * @throws DomainError `token_expired` when it has another PIN by now, and of the card as `cardOf`
 */
export async function ridingCard({ code, pin }: CourierIdentity): Promise<CodePlace> {
  const card = await cardOf(code);
  if (card.pin?.pin !== pin) throw new DomainError('token_expired');
  return card.code;
}

const stopped = (old: Item | undefined): DomainError =>
  new DomainError(old?.status === undefined ? 'code_not_found' : `code_${old.status}`);

/** The same once more in the transaction itself: from a card that was just stopped nothing comes. */
export function stillRides({ code, pin }: CourierIdentity): Step[] {
  return [
    {
      write: {
        ConditionCheck: {
          TableName: tableName(),
          Key: keys.code(code, 0),
          ConditionExpression: '#status = :active',
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: { ':active': 'active' },
        },
      },
      onFail: stopped,
    },
    {
      write: {
        ConditionCheck: {
          TableName: tableName(),
          Key: keys.courierPin(code),
          ConditionExpression: 'pin = :pin',
          ExpressionAttributeValues: { ':pin': pin },
        },
      },
      onFail: () => new DomainError('token_expired'),
    },
  ];
}
