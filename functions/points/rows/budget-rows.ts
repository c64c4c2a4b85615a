import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { chanceInt } from '../../shared/chance.ts';
import { staleVersion } from '../../shared/errors.ts';
import type { Item, Step } from '../../shared/kernel/transact.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { type Key, keys } from '../../shared/table/keys.ts';
import { budgetParts } from '../domain/budget-parts.ts';
import { monthOf } from '../domain/calendar.ts';
import type { Rule } from '../domain/rule.ts';

/** Parts that are looked at first, with the account; the others are read only when none of these has room. */
const LOOK = 4;

interface Part {
  key: Key;
  /** Up to so many points given, one more award fits. */
  most: number;
}
/** The parts of a month's budget that an award may come out of, in the order in which they are looked at. */
export interface Budget {
  points: number;
  month: string;
  near: Part[];
  others: Part[];
}

const fits = (parts: readonly Part[], rows: readonly Item[]): Part[] => {
  const given = new Map(rows.map((row) => [row.pk as string, Number(row.given)]));
  return parts.filter(({ key, most }) => (given.get(key.pk) ?? 0) <= most);
};

async function withRoom(parts: readonly Part[]): Promise<Part[]> {
  if (parts.length === 0) return [];
  const Keys = parts.map(({ key }) => key);
  const { Responses } = await table().send(
    new BatchGetCommand({ RequestItems: { [tableName()]: { Keys, ConsistentRead: true } } }),
  );
  return fits(parts, Responses?.[tableName()] ?? []);
}

/** From any place on and round: those who come together do not look at the same parts. */
function fromAnywhere<T>(list: readonly T[]): T[] {
  const from = chanceInt(Math.max(1, list.length));
  return [...list.slice(from), ...list.slice(0, from)];
}

/** @returns undefined for a rule without a budget */
export function budgetOf(rule: Rule, at: number): Budget | undefined {
  if (rule.subject !== 'resident' || rule.currency !== 'material' || rule.budget === undefined)
    return undefined;
  const { budget, points } = rule;
  const month = monthOf(at);
  const parts = budgetParts(budget)
    .map((part, shard) => ({ key: keys.budget(rule.id, month, shard), most: part - points }))
    .filter(({ most }) => most >= 0);
  const turned = fromAnywhere(parts);
  return { points, month, near: turned.slice(0, LOOK), others: turned.slice(LOOK) };
}

/**
 * Takes the points out of one part; a part with room is among those that were read, or found by one read more.
 * @param rows what was read of the near parts
 * @returns `undefined` when no part has room
 */
export async function budgetStep(
  rule: Rule,
  { points, near, others }: Budget,
  rows: readonly Item[],
): Promise<Step | undefined> {
  const seen = fits(near, rows);
  const open = seen.length > 0 ? seen : await withRoom(others);
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
  return { write: { Update }, onFail: staleVersion };
}
