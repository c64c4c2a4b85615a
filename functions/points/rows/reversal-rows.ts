import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { DomainError, notFound, staleVersion } from '../../shared/errors.ts';
import type { Step } from '../../shared/kernel/transact.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import type { Currency } from '../domain/entry.ts';
import { type Reversal, reversalSchema } from '../domain/reversal.ts';

/** A reversal is named by the entry it reverses, so an entry has at most one, whatever became of it. */
export interface ReversalKey {
  holderId: string;
  currency: Currency;
  reverses: number;
}

const keyOf = ({ holderId, currency, reverses }: ReversalKey) =>
  keys.accountReversal(holderId, currency, reverses);

/** @throws DomainError `not_found` */
export async function loadReversal(key: ReversalKey): Promise<Reversal> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keyOf(key), ConsistentRead: true }),
  );
  if (!Item) throw notFound();
  const { pk: _, sk: __, type: ___, ...reversal } = Item;
  return reversalSchema.parse(reversal);
}

export function reversalStep(reversal: Reversal): Step {
  const Item = { ...keyOf(reversal), type: 'reversal', ...reversal };
  if (reversal.version === 1) {
    const Put = { TableName: tableName(), Item, ConditionExpression: 'attribute_not_exists(pk)' };
    return { write: { Put }, onFail: () => new DomainError('reversed_before') };
  }
  const Put = {
    TableName: tableName(),
    Item,
    ConditionExpression: '#version = :before',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':before': reversal.version - 1 },
  };
  return { write: { Put }, onFail: staleVersion };
}
