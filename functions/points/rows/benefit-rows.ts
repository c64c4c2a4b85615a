import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { DomainError } from '../../shared/errors.ts';
import { commit } from '../../shared/kernel/commit.ts';
import type { Step } from '../../shared/kernel/transact.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import { type Benefit, benefitSchema, refuseWords } from '../domain/benefit.ts';

/** @throws DomainError `unknown_benefit` */
export async function loadBenefit(id: string): Promise<Benefit> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.benefit(id), ConsistentRead: true }),
  );
  if (!Item) throw new DomainError('unknown_benefit');
  const { pk: _, sk: __, type: ___, ...benefit } = Item;
  return benefitSchema.parse(benefit);
}

/** A new benefit. @throws Error naming a refused word; DomainError `in_use` */
export async function createBenefit(benefit: Benefit): Promise<void> {
  refuseWords(benefit);
  const Item = { ...keys.benefit(benefit.id), type: 'benefit', ...benefitSchema.parse(benefit) };
  const Put = { TableName: tableName(), Item, ConditionExpression: 'attribute_not_exists(pk)' };
  await commit({ steps: [{ write: { Put }, onFail: () => new DomainError('in_use') }] });
}

/** One piece out of stock (`-1`) or back into it (`1`). A price that changed since it was read is stale. */
export const stockStep = ({ id, points }: Pick<Benefit, 'id' | 'points'>, change: 1 | -1): Step => ({
  write: {
    Update: {
      TableName: tableName(),
      Key: keys.benefit(id),
      UpdateExpression: 'ADD stock :change',
      ConditionExpression: change < 0 ? 'stock > :zero AND #points = :points' : 'attribute_exists(pk)',
      ...(change < 0 ? { ExpressionAttributeNames: { '#points': 'points' } } : {}),
      ExpressionAttributeValues: {
        ':change': change,
        ...(change < 0 ? { ':zero': 0, ':points': points } : {}),
      },
    },
  },
  onFail: (old) =>
    new DomainError(!old ? 'unknown_benefit' : Number(old.stock) > 0 ? 'stale_version' : 'out_of_stock'),
});
