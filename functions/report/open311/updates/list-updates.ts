import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { now } from '../../../shared/clock.ts';
import type { Language } from '../../../shared/http/contract.ts';
import { table, tableName } from '../../../shared/table/client.ts';
import { indexKeys } from '../../../shared/table/index-keys.ts';
import { periodOf } from '../domain/period.ts';
import { refuse } from '../wire/refusal.ts';
import type { Value } from '../wire/xml.ts';
import { isNews, type ListedStep, updateView } from './update-view.ts';

/** Who asks every few minutes never meets it; who would, must not believe that this was all. */
const MOST = 1_000;

/**
 * What happened to the requests of one key in a period, the oldest first.
 * @throws DomainError `too_many_found`, and for the dates
 */
export async function listUpdates(
  keyId: string,
  query: Readonly<Record<string, string | undefined>>,
  language: Language,
): Promise<Value> {
  const { from, to } = periodOf(query.start_date, query.end_date, now());
  const { Items = [], LastEvaluatedKey } = await table().send(
    new QueryCommand({
      TableName: tableName(),
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :pk AND gsi1sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': indexKeys.updatesOf(keyId), ':from': from, ':to': `${to}#~` },
      Limit: MOST,
    }),
  );
  if (LastEvaluatedKey) throw refuse('too_many_found');
  return (Items as unknown as ListedStep[])
    .filter((step) => isNews(step, language))
    .map((step) => updateView(step, language));
}
