import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { chanceInt } from '../../shared/chance.ts';
import { staleVersion } from '../../shared/errors.ts';
import type { Step } from '../../shared/kernel/transact.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import { monthOf } from '../domain/calendar.ts';
import type { Rule } from '../domain/rule.ts';

/** Four shards take 4 × 500 budgeted awards a second; a rule without a budget touches none. */
const SHARDS = 4;

/** Equal parts, the first ones larger by what does not divide: together exactly the budget. */
const partOf = (budget: number, shard: number): number =>
  Math.floor(budget / SHARDS) + (shard < budget % SHARDS ? 1 : 0);

/**
 * Takes the points out of one part of the month's budget; parts with room are found by one read.
 * @returns no step for a rule without a budget, `undefined` when no part has room
 */
export async function budgetStep(rule: Rule, now: number): Promise<Step[] | undefined> {
  if (rule.subject !== 'resident' || rule.currency !== 'material' || rule.budget === undefined) return [];
  const { budget, points } = rule;
  const month = monthOf(now);
  const all = Array.from({ length: SHARDS }, (_, shard) => keys.budget(rule.id, month, shard));
  const { Responses } = await table().send(
    new BatchGetCommand({ RequestItems: { [tableName()]: { Keys: all, ConsistentRead: true } } }),
  );
  const given = new Map(Responses?.[tableName()]?.map((row) => [row.pk as string, Number(row.given)]));
  const open = all
    .map((key, shard) => ({ key, most: partOf(budget, shard) - points }))
    .filter(({ key, most }) => (given.get(key.pk) ?? 0) <= most);
  const chosen = open[chanceInt(Math.max(1, open.length))];
  if (!chosen) return undefined;
  const Update = {
    TableName: tableName(),
    Key: chosen.key,
    UpdateExpression: 'SET #type = :type, ruleId = :rule, given = if_not_exists(given, :zero) + :points',
    ConditionExpression: 'attribute_not_exists(given) OR given <= :most',
    ExpressionAttributeNames: { '#type': 'type' },
    ExpressionAttributeValues: {
      ':type': 'budget',
      ':rule': rule.id,
      ':zero': 0,
      ':points': points,
      ':most': chosen.most,
    },
  };
  return [{ write: { Update }, onFail: staleVersion }];
}
