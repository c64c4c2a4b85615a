import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { chanceInt } from '../shared/chance.ts';
import { DomainError } from '../shared/errors.ts';
import { logger, metrics } from '../shared/observability.ts';
import { table, tableName } from '../shared/table/client.ts';
import { keys } from '../shared/table/keys.ts';
import { type Code, type CodeStatus, codeSchema } from './domain/code.ts';
import { shardsOf } from './domain/short-code.ts';

export type Scan = CodeStatus | 'unknown';

/** The row is hot or being changed right now: the count may wait, the person may not. */
const IN_THE_WAY = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'TransactionConflictException',
  'TransactionInProgressException',
]);

const statusOf = (item: Record<string, unknown> | undefined): Scan =>
  item ? codeSchema.shape.status.parse(item.status) : 'unknown';

/** Still an answer when the count cannot be written: one half read unit instead of a write unit. */
async function resolveUncounted(code: string, shard: number): Promise<Scan> {
  metrics.singleMetric().addMetric('ScanUncounted', MetricUnit.Count, 1);
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.code(code, shard) }),
  );
  return statusOf(Item);
}

/**
 * Resolves and counts in one round trip: the condition tells unknown and stopped codes from active ones, and
 * brings the row along when it fails; when it holds, nothing is left to be told, and reading the row back costs a
 * seventh of a scan's processor time. The row has no person, phone, address or device in it.
 * @param code as `normalizeCode` gives it
 */
export async function scanCode(code: string, pick: (n: number) => number = chanceInt): Promise<Scan> {
  const shard = pick(shardsOf(code));
  try {
    await table().send(
      new UpdateCommand({
        TableName: tableName(),
        Key: keys.code(code, shard),
        UpdateExpression: 'ADD scans :one',
        ConditionExpression: 'attribute_exists(pk) AND #status = :active',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':one': 1, ':active': 'active' },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return 'active';
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException)
      return statusOf(error.Item ? unmarshall(error.Item) : undefined);
    if (!(error instanceof Error && IN_THE_WAY.has(error.name))) throw error;
    logger.warn('scan not counted', { code, reason: error.name });
    return resolveUncounted(code, shard);
  }
}

/** In one eventually consistent read: shard 0 exists for every code. */
export async function findCode(code: string): Promise<Code | undefined> {
  const { Item } = await table().send(new GetCommand({ TableName: tableName(), Key: keys.code(code, 0) }));
  return Item && codeSchema.parse(Item);
}

/** @throws DomainError `code_not_found`, `code_suspended`, `code_replaced` */
export async function activeCode(code: string | undefined): Promise<Code> {
  const found = code === undefined ? undefined : await findCode(code);
  if (!found) throw new DomainError('code_not_found');
  if (found.status !== 'active') throw new DomainError(`code_${found.status}`);
  return found;
}
