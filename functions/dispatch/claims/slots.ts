import { DomainError } from '../../shared/errors.ts';
import type { Step } from '../../shared/kernel/transact.ts';
import { tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import type { WorkOrder } from '../domain/work-order.ts';

/**
 * A place among the unit's claims. The row holds the orders themselves, so that a place is taken once and freed once
 * whatever comes twice, and whoever audits it sees which one is amiss.
 * @param most so many at once, else `claim_limit_reached`
 */
export const takeSlot = (unit: string, orderId: string, most: number): Step => ({
  write: {
    Update: {
      TableName: tableName(),
      Key: keys.claims(unit),
      UpdateExpression: 'ADD orders :order SET #type = :type',
      ConditionExpression: 'attribute_not_exists(orders) OR size(orders) < :most',
      ExpressionAttributeNames: { '#type': 'type' },
      ExpressionAttributeValues: { ':order': new Set([orderId]), ':type': 'claims', ':most': most },
    },
  },
  onFail: () => new DomainError('claim_limit_reached', { most }),
});

/** Nothing when the step ends no claim; never in the way of work, even where the row is gone. */
export function freedSlots(order: WorkOrder, before: WorkOrder | undefined): Step[] {
  const unit = before?.claim?.unit;
  if (unit === undefined || unit === order.claim?.unit) return [];
  return [
    {
      write: {
        Update: {
          TableName: tableName(),
          Key: keys.claims(unit),
          UpdateExpression: 'DELETE orders :order',
          ExpressionAttributeValues: { ':order': new Set([order.id]) },
        },
      },
    },
  ];
}
