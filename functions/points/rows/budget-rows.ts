import { chanceInt } from '../../shared/chance.ts';
import { staleVersion } from '../../shared/errors.ts';
import type { Item, Step } from '../../shared/kernel/transact.ts';
import { tableName } from '../../shared/table/client.ts';
import { type Key, keys } from '../../shared/table/keys.ts';
import { monthOf } from '../domain/calendar.ts';
import type { Rule } from '../domain/rule.ts';

/** Four shards take 4 × 500 budgeted awards a second; a rule without a budget touches none. */
const SHARDS = 4;

/** Equal parts, the first ones larger by what does not divide: together exactly the budget. */
const partOf = (budget: number, shard: number): number =>
  Math.floor(budget / SHARDS) + (shard < budget % SHARDS ? 1 : 0);

const budgetOf = (rule: Rule): number | undefined =>
  rule.subject === 'resident' && rule.currency === 'material' ? rule.budget : undefined;

/** The parts of a month's budget; none for a rule without one. */
export const budgetKeys = (rule: Rule, at: number): Key[] =>
  budgetOf(rule) === undefined
    ? []
    : Array.from({ length: SHARDS }, (_, shard) => keys.budget(rule.id, monthOf(at), shard));

/**
 * Takes the points out of one part of the month's budget that has room by what was read of the parts.
 * @returns no step for a rule without a budget, `undefined` when no part has room
 */
export function budgetStep(rule: Rule, at: number, parts: readonly Item[]): Step[] | undefined {
  const budget = budgetOf(rule);
  if (budget === undefined) return [];
  const { points } = rule;
  const given = new Map(parts.map((row) => [row.pk as string, Number(row.given)]));
  const open = budgetKeys(rule, at)
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
