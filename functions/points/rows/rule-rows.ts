import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { DomainError, staleVersion } from '../../shared/errors.ts';
import { commit } from '../../shared/kernel/commit.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import { type Rule, ruleSchema } from '../domain/rule.ts';

/**
 * Read strictly: a negative resident rule that somebody put into the table by hand fails here and gives nothing.
 * @throws DomainError `unknown_rule`
 */
export async function loadRule(id: string): Promise<Rule> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.config('rule', id), ConsistentRead: true }),
  );
  if (!Item) throw new DomainError('unknown_rule');
  const { pk: _, sk: __, type: ___, ...rule } = Item;
  return ruleSchema.parse(rule);
}

/** The next version of a rule. What was given by an earlier one stays as it is: entries carry their points. */
export async function putRule(rule: Rule): Promise<void> {
  const first = rule.version === 1;
  const Put = {
    TableName: tableName(),
    Item: { ...keys.config('rule', rule.id), type: 'rule', ...ruleSchema.parse(rule) },
    ConditionExpression: first ? 'attribute_not_exists(pk)' : '#version = :before',
    ...(first
      ? {}
      : {
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':before': rule.version - 1 },
        }),
  };
  await commit({ steps: [{ write: { Put }, onFail: staleVersion }] });
}
