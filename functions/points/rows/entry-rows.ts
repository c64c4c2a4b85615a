import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { notFound } from '../../shared/errors.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import { type Currency, type Entry, entrySchema } from '../domain/entry.ts';

/** @throws DomainError `not_found` */
export async function loadEntry(holderId: string, currency: Currency, sequence: number): Promise<Entry> {
  const { Item } = await table().send(
    new GetCommand({
      TableName: tableName(),
      Key: keys.accountEntry(holderId, currency, sequence),
      ConsistentRead: true,
    }),
  );
  if (!Item) throw notFound();
  return entrySchema.parse(Item);
}

/** Entries of one holder and currency before a number, the newest first. */
export async function entriesBefore(
  holderId: string,
  currency: Currency,
  before: number,
  limit: number,
): Promise<Entry[]> {
  const { pk, sk } = keys.accountEntry(holderId, currency, before);
  const { Items = [] } = await table().send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
      ExpressionAttributeValues: {
        ':pk': pk,
        ':first': keys.accountEntry(holderId, currency, 0).sk,
        ':last': sk,
      },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: limit,
    }),
  );
  return Items.map((item) => entrySchema.parse(item));
}
