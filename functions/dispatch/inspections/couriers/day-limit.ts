import { DomainError } from '../../../shared/errors.ts';
import type { Step } from '../../../shared/kernel/transact.ts';
import { tableName } from '../../../shared/table/client.ts';
import { keys } from '../../../shared/table/keys.ts';
import { offsetReader } from '../../../shared/zone.ts';
import { districtZone } from '../../zone.ts';
import { dayOf } from './domain/day.ts';

/** More than anybody sees in a day, and few enough that a stolen card floods nobody. */
export const MOST_A_DAY = 60;
const KEPT_SECONDS = 2 * 86_400;

/** Counts one, in the transaction of the order; a full day refuses. The count is gone after two days. */
export async function countOfDay(code: string, at: string): Promise<Step> {
  const atMs = Date.parse(at);
  const { day, secondsLeft } = dayOf(atMs, offsetReader(await districtZone())(atMs));
  return {
    write: {
      Update: {
        TableName: tableName(),
        Key: keys.raisedOn(code, day),
        UpdateExpression: 'ADD #count :one SET #ttl = :ttl, #type = :type',
        ConditionExpression: 'attribute_not_exists(#count) OR #count < :most',
        ExpressionAttributeNames: { '#count': 'count', '#ttl': 'ttl', '#type': 'type' },
        ExpressionAttributeValues: {
          ':one': 1,
          ':most': MOST_A_DAY,
          ':ttl': Math.ceil(atMs / 1_000) + KEPT_SECONDS,
          ':type': 'courier_day',
        },
      },
    },
    onFail: () => new DomainError('daily_limit', { most: MOST_A_DAY, seconds: secondsLeft }),
  };
}
