import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Context } from 'aws-lambda';
import { actingAs } from '../../../shared/audit/actor.ts';
import { elapsed, iso, now } from '../../../shared/clock.ts';
import { isCode } from '../../../shared/errors.ts';
import { logger } from '../../../shared/observability.ts';
import { table, tableName } from '../../../shared/table/client.ts';
import { indexKeys } from '../../../shared/table/index-keys.ts';
import { getPlan } from './plan-repository.ts';
import { raiseDue } from './raise-due.ts';

/** Plans at once. */
const PAGE = 10;
/** No page is begun after so long, in milliseconds: the next minute goes on. */
const BUDGET_MS = 45_000;

type Start = Record<string, unknown> | undefined;

const duePlans = (before: string, start: Start) =>
  table().send(
    new QueryCommand({
      TableName: tableName(),
      IndexName: 'outbox',
      KeyConditionExpression: 'outboxShard = :shard AND outboxAt < :before',
      ExpressionAttributeValues: { ':shard': indexKeys.planDue, ':before': before },
      Limit: PAGE,
      ExclusiveStartKey: start,
    }),
  );

/** The index may be behind: what is due is read of the plan itself. */
async function keepPlan(id: string): Promise<number> {
  try {
    return (await raiseDue(await getPlan(id))).raised;
  } catch (error) {
    // Another tick or an editor is at it, or it is gone: the next minute sees what is left.
    if (isCode(error, 'stale_version') || isCode(error, 'not_found')) return 0;
    throw error;
  }
}

/**
 * The rounds whose time has come. Each minute; twice at once does no harm, and a plan that fails stands before no other.
 * @returns how many orders began
 * @throws when part of it was left to the next minute, after all that could be done was
 */
export async function sweepPlans(budgetMs = BUDGET_MS): Promise<number> {
  const before = iso(now() + 1);
  const until = elapsed() + budgetMs;
  const failures: unknown[] = [];
  let raised = 0;
  let start: Start;
  do {
    const { Items = [], LastEvaluatedKey } = await duePlans(before, start);
    const ids = Items.map(({ pk }) => String(pk).slice('PLAN#'.length));
    const settled = await actingAs({ kind: 'system', id: 'inspections' }, 'sweep-plans', () =>
      Promise.allSettled(ids.map(keepPlan)),
    );
    for (const each of settled)
      if (each.status === 'fulfilled') raised += each.value;
      else failures.push(each.reason);
    start = LastEvaluatedKey;
  } while (start && elapsed() < until);
  if (raised > 0) logger.info('rounds begun', { count: raised });
  if (failures.length > 0)
    throw new Error(`${failures.length} plans could not be kept`, { cause: failures[0] });
  return raised;
}

export const handler = async (_event: unknown, context: Context): Promise<{ raised: number }> => ({
  raised: await sweepPlans(context.getRemainingTimeInMillis() - 12_000),
});
