import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { notFound, staleVersion } from '../../../shared/errors.ts';
import type { Step } from '../../../shared/kernel/transact.ts';
import { table, tableName } from '../../../shared/table/client.ts';
import { indexKeys } from '../../../shared/table/index-keys.ts';
import { keys } from '../../../shared/table/keys.ts';
import { PLAN_ID, type Plan, planSchema } from './domain/plan.ts';

/** @throws DomainError `not_found` */
export async function getPlan(id: string): Promise<Plan> {
  if (!PLAN_ID.test(id)) throw notFound();
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.plan(id), ConsistentRead: true }),
  );
  if (!Item) throw notFound();
  return planSchema.parse(Item);
}

const unchanged = ({ version, turn }: Plan) => ({
  ConditionExpression: '#version = :version AND turn = :turn',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':version': version, ':turn': turn },
});

/** The plan in place of the one that was read: neither an editor nor a tick came between. */
export function putPlan(plan: Plan, before?: Plan): Step {
  const Item = {
    ...keys.plan(plan.id),
    type: 'inspection-plan',
    ...plan,
    gsi1pk: indexKeys.plans,
    gsi1sk: `${plan.createdAt}#${plan.id}`,
    ...(plan.next && !plan.paused
      ? { outboxShard: indexKeys.planDue, outboxAt: `${plan.next.at}#${plan.id}` }
      : {}),
  };
  const condition = before ? unchanged(before) : { ConditionExpression: 'attribute_not_exists(pk)' };
  return { write: { Put: { TableName: tableName(), Item, ...condition } }, onFail: staleVersion };
}

export const deletePlan = (plan: Plan): Step => ({
  write: { Delete: { TableName: tableName(), Key: keys.plan(plan.id), ...unchanged(plan) } },
  onFail: (old) => (old ? staleVersion() : notFound()),
});
