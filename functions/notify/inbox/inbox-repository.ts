import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { iso, now } from '../../shared/clock.ts';
import { notFound } from '../../shared/errors.ts';
import { openCursor, sealCursor } from '../../shared/http/cursor.ts';
import { commit } from '../../shared/kernel/commit.ts';
import type { Step } from '../../shared/kernel/transact.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { indexKeys } from '../../shared/table/index-keys.ts';
import { keys } from '../../shared/table/keys.ts';
import { INBOX_MS, type InboxRow, inboxRowSchema } from './inbox-rows.ts';

/** More than that is "99+"; nobody counts further. */
const MOST_COUNTED = 99;
/** Rows of one transaction. */
const PER_COMMIT = 80;

/** What is past its date is not shown, though the sweeper comes later. */
const oldest = (): string => iso(now() - INBOX_MS);

export interface InboxPage {
  items: { id: string; row: InboxRow }[];
  nextCursor?: string;
}

/** Newest first. One Query. */
export async function listInbox(
  ownerId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<InboxPage> {
  const name = `inbox/${ownerId}`;
  const { pk } = keys.inbox(ownerId, '');
  const after = cursor === undefined ? undefined : (await openCursor(name, cursor)).after;
  const { Items = [], LastEvaluatedKey } = await table().send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk AND sk > :oldest',
      ExpressionAttributeValues: { ':pk': pk, ':oldest': oldest() },
      ScanIndexForward: false,
      Limit: limit,
      ...(after === undefined ? {} : { ExclusiveStartKey: { pk, sk: after } }),
    }),
  );
  const items = Items.map((item) => ({ id: String(item.sk), row: inboxRowSchema.parse(item) }));
  const last = items.at(-1)?.id;
  return {
    items,
    ...(LastEvaluatedKey && last !== undefined
      ? { nextCursor: await sealCursor(name, { after: last }) }
      : {}),
  };
}

export interface Unread {
  count: number;
  /** There are more than were counted. */
  more: boolean;
}

const unreadRange = (ownerId: string, limit: number) => ({
  TableName: tableName(),
  IndexName: 'gsi1',
  KeyConditionExpression: 'gsi1pk = :pk AND gsi1sk > :oldest',
  ExpressionAttributeValues: { ':pk': indexKeys.unread(ownerId), ':oldest': oldest() },
  Limit: limit,
});

/** One Query of rows that are unread, and never of more than a hundred. */
export async function countUnread(ownerId: string): Promise<Unread> {
  const { Count = 0 } = await table().send(
    new QueryCommand({ ...unreadRange(ownerId, MOST_COUNTED + 1), Select: 'COUNT' }),
  );
  return { count: Math.min(Count, MOST_COUNTED), more: Count > MOST_COUNTED };
}

/** Read is read: the first time counts, and a second tap changes nothing. */
const markRead = (ownerId: string, id: string, at: string): Step => ({
  write: {
    Update: {
      TableName: tableName(),
      Key: keys.inbox(ownerId, id),
      UpdateExpression: 'SET readAt = if_not_exists(readAt, :at) REMOVE gsi1pk, gsi1sk',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':at': at },
    },
  },
  onFail: notFound,
});

/** @throws DomainError `not_found` when one of them is in nobody's inbox, or in another's */
export async function markThese(ownerId: string, ids: readonly string[]): Promise<void> {
  const at = iso(now());
  await commit({ steps: [...new Set(ids)].map((id) => markRead(ownerId, id, at)) });
}

/**
 * The oldest unread up to and with `upTo`, as many as one transaction takes.
 * @returns whether some are left, to be asked for again
 */
export async function markUpTo(ownerId: string, upTo: string): Promise<boolean> {
  const { Items = [], LastEvaluatedKey } = await table().send(
    new QueryCommand(unreadRange(ownerId, PER_COMMIT)),
  );
  const ids = Items.map(({ sk }) => String(sk)).filter((id) => id <= upTo);
  if (ids.length > 0) await markThese(ownerId, ids);
  return LastEvaluatedKey !== undefined && ids.length === Items.length;
}
