import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { DomainError, staleVersion } from '../../shared/errors.ts';
import type { Step } from '../../shared/kernel/transact.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { indexKeys } from '../../shared/table/index-keys.ts';
import { keys } from '../../shared/table/keys.ts';
import { followerShardOf } from '../../shared/table/shards.ts';

/** One who says "me too". */
export interface Follow {
  reportId: string;
  follower: string;
  /** Of a signed-in resident; a phone on which nobody is signed in names nobody. */
  personId?: string;
  at: string;
}

export const alreadyDone = (): Error => new DomainError('already_applied');

/** The counter lies beside the report, so that its page needs no second read; it is spread over a few rows. */
const counted = (reportId: string, follower: string, by: 1 | -1): Step => ({
  write: {
    Update: {
      TableName: tableName(),
      Key: keys.followerCount(reportId, followerShardOf(follower)),
      UpdateExpression: 'SET #type = :type ADD #count :by',
      ExpressionAttributeNames: { '#type': 'type', '#count': 'count' },
      ExpressionAttributeValues: { ':type': 'follower-count', ':by': by },
    },
  },
});

/** Fails as `already_applied` for who follows it already. */
export const putFollow = ({ reportId, follower, personId, at }: Follow): Step[] => [
  {
    write: {
      Put: {
        TableName: tableName(),
        Item: {
          ...keys.follow(reportId, follower),
          type: 'follow',
          reportId,
          at,
          ...(personId
            ? { personId, gsi2pk: indexKeys.followsOf(personId), gsi2sk: `${at}#${reportId}` }
            : {}),
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    onFail: alreadyDone,
  },
  counted(reportId, follower, 1),
];

/** @param gone what it fails as for who does not follow it; else an index that is behind makes it be looked for anew */
export const removeFollow = (
  reportId: string,
  follower: string,
  gone: () => Error = staleVersion,
): Step[] => [
  {
    write: {
      Delete: {
        TableName: tableName(),
        Key: keys.follow(reportId, follower),
        ConditionExpression: 'attribute_exists(pk)',
      },
    },
    onFail: gone,
  },
  counted(reportId, follower, -1),
];

/** Signed-in followers behind `after`, in the order of their keys. */
export async function personsFollowing(
  reportId: string,
  after: string | undefined,
  limit: number,
): Promise<{ persons: string[]; after?: string }> {
  const { pk } = keys.follow(reportId, '');
  const { Items = [], LastEvaluatedKey } = await table().send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
      ExpressionAttributeValues: { ':pk': pk, ':first': 'P', ':last': 'P~' },
      Limit: limit,
      ConsistentRead: true,
      ...(after === undefined ? {} : { ExclusiveStartKey: { pk, sk: after } }),
    }),
  );
  const last = LastEvaluatedKey?.sk;
  return {
    persons: Items.flatMap(({ personId }) => (personId === undefined ? [] : [String(personId)])),
    ...(last === undefined ? {} : { after: String(last) }),
  };
}

/** What somebody follows, as an index has heard of it. */
export async function followsOf(
  personId: string,
  limit?: number,
): Promise<{ reportId: string; follower: string; row: Record<string, unknown> }[]> {
  const found: { reportId: string; follower: string; row: Record<string, unknown> }[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await table().send(
      new QueryCommand({
        TableName: tableName(),
        IndexName: 'gsi2',
        KeyConditionExpression: 'gsi2pk = :pk',
        ExpressionAttributeValues: { ':pk': indexKeys.followsOf(personId) },
        ...(limit === undefined ? {} : { Limit: limit }),
        ExclusiveStartKey: start,
      }),
    );
    for (const row of Items) found.push({ reportId: String(row.reportId), follower: String(row.sk), row });
    start = LastEvaluatedKey;
  } while (start && (limit === undefined || found.length < limit));
  return found;
}
