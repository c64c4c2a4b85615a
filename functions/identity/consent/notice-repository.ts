import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { notFound, staleVersion } from '../../shared/errors.ts';
import { putVersioned } from '../../shared/kernel/put-versioned.ts';
import type { Step } from '../../shared/kernel/transact.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import { type Notice, type NoticeDraft, noticeDraftSchema, noticeSchema } from './domain/notice.ts';
import type { Purpose } from './domain/purposes.ts';

/** Published versions, the newest first. */
export async function versionsOf(purpose: Purpose, limit: number): Promise<Notice[]> {
  const { Items = [] } = await table().send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
      ExpressionAttributeValues: {
        ':pk': keys.noticeDraft(purpose).pk,
        ':first': keys.notice(purpose, 0).sk,
        ':last': keys.notice(purpose, 9_999_999).sk,
      },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: limit,
    }),
  );
  return Items.map((item) => noticeSchema.parse(item));
}

/** @returns undefined where the district has not said anything yet: then nobody can agree to it */
export const inForce = async (purpose: Purpose): Promise<Notice | undefined> =>
  (await versionsOf(purpose, 1))[0];

/** @throws DomainError `not_found` */
export async function requireNotice(purpose: Purpose): Promise<Notice> {
  const notice = await inForce(purpose);
  if (!notice) throw notFound();
  return notice;
}

export async function findDraft(purpose: Purpose): Promise<NoticeDraft | undefined> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.noticeDraft(purpose), ConsistentRead: true }),
  );
  return Item && noticeDraftSchema.parse(Item);
}

export const putDraft = (draft: NoticeDraft, before?: NoticeDraft): Step =>
  putVersioned(keys.noticeDraft(draft.purpose), { type: 'notice_draft', ...draft }, before);

/** A number is given once: of two who publish at the same time one hears that the notice has changed. */
export const putNotice = (notice: Notice): Step => ({
  write: {
    Put: {
      TableName: tableName(),
      Item: { ...keys.notice(notice.purpose, notice.version), type: 'notice', ...notice },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  onFail: staleVersion,
});

export const dropDraft = ({ purpose, version }: NoticeDraft): Step => ({
  write: {
    Delete: {
      TableName: tableName(),
      Key: keys.noticeDraft(purpose),
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': version },
    },
  },
  onFail: staleVersion,
});
