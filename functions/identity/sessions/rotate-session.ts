import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { table, tableName } from '../../shared/table/client.ts';
import type { Key } from '../../shared/table/keys.ts';

/**
 * Gives a session its next refresh token, for staff and residents alike.
 * @returns false when another refresh came first, or the session is gone
 */
export async function rotateSession(
  key: Key,
  session: { refreshTag: string; version: number },
  refreshTag: string,
  nowMs: number,
): Promise<boolean> {
  try {
    await table().send(
      new UpdateCommand({
        TableName: tableName(),
        Key: key,
        UpdateExpression:
          'SET refreshTag = :next, previousTag = :previous, rotatedAt = :now, version = version + :one',
        ConditionExpression: 'version = :version AND refreshTag = :previous',
        ExpressionAttributeValues: {
          ':next': refreshTag,
          ':previous': session.refreshTag,
          ':now': nowMs,
          ':version': session.version,
          ':one': 1,
        },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
