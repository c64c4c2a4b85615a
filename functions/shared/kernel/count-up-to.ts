import type { UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { tableName } from '../table/client.ts';
import type { Key } from '../table/keys.ts';

/**
 * Counts one against a bound, in a row that goes by itself; a full count fails the condition.
 * @param until milliseconds; the count of a later time needs a key of its own, because rows go late
 */
export const countUpTo = (key: Key, type: string, most: number, until: number) =>
  ({
    TableName: tableName(),
    Key: key,
    UpdateExpression: 'ADD #count :one SET #ttl = :ttl, #type = :type',
    ConditionExpression: 'attribute_not_exists(#count) OR #count < :most',
    ExpressionAttributeNames: { '#count': 'count', '#ttl': 'ttl', '#type': 'type' },
    ExpressionAttributeValues: { ':one': 1, ':most': most, ':ttl': Math.ceil(until / 1_000), ':type': type },
  }) satisfies UpdateCommandInput;
