import { paginateQuery, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { DomainError, staleVersion } from '../../shared/errors.ts';
import { commit } from '../../shared/kernel/commit.ts';
import type { Step } from '../../shared/kernel/transact.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import { type Rule, ruleSchema } from '../domain/rule.ts';
import { type RuleVersion, ruleVersionOf } from '../domain/rule-version.ts';

/** The newest versions of a rule first; they are immutable, so what was read stays true. */
export async function versionsOf(id: string, before: number, limit: number): Promise<RuleVersion[]> {
  const { pk, sk } = keys.rule(id, before - 1);
  const { Items = [] } = await table().send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
      ExpressionAttributeValues: { ':pk': pk, ':first': keys.rule(id, 0).sk, ':last': sk },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: limit,
    }),
  );
  return Items.map(ruleVersionOf);
}

/** Above every version there can be. */
export const NEWEST = 1_000_000;

/** The version in force, or undefined for an id that was never used. */
export async function findRule(id: string): Promise<RuleVersion | undefined> {
  return (await versionsOf(id, NEWEST, 1))[0];
}

/**
 * Read strictly: a negative resident rule that somebody put into the table by hand fails here and gives nothing.
 * @throws DomainError `unknown_rule`
 */
export async function loadRule(id: string): Promise<Rule> {
  const found = await findRule(id);
  if (!found) throw new DomainError('unknown_rule');
  return found.rule;
}

/** The version in force of every rule whose id follows `after`, by id. */
export async function* rulesAfter(after?: string): AsyncGenerator<RuleVersion> {
  const { pk } = keys.rule('', 0);
  const pages = paginateQuery(
    { client: table(), pageSize: 200 },
    {
      TableName: tableName(),
      KeyConditionExpression: after === undefined ? 'pk = :pk' : 'pk = :pk AND sk > :after',
      ExpressionAttributeValues: {
        ':pk': pk,
        ...(after === undefined ? {} : { ':after': keys.rule(after, NEWEST).sk }),
      },
      ConsistentRead: true,
    },
  );
  let newest: RuleVersion | undefined;
  for await (const { Items = [] } of pages)
    for (const version of Items.map(ruleVersionOf)) {
      if (newest && newest.rule.id !== version.rule.id) yield newest;
      newest = version;
    }
  if (newest) yield newest;
}

/**
 * A version of a rule. Whoever wrote it and whatever was cast away on the way, the database refuses a resident's
 * rule that does not give (L-02), and one version is never written over by another.
 * @param seeding also over what an earlier, broken-off seeding wrote; never over what a person wrote
 */
export function ruleStep({ rule, at, by }: RuleVersion, seeding = false): Step {
  const { subject, points } = rule;
  return {
    write: {
      Put: {
        TableName: tableName(),
        Item: { ...keys.rule(rule.id, rule.version), type: 'rule', ...rule, at, ...(by ? { by } : {}) },
        ConditionExpression: `(:subject = :organisation OR :points > :zero) AND ${
          seeding ? 'attribute_not_exists(#by)' : 'attribute_not_exists(pk)'
        }`,
        ...(seeding ? { ExpressionAttributeNames: { '#by': 'by' } } : {}),
        ExpressionAttributeValues: {
          ':subject': subject,
          ':organisation': 'organisation',
          ':points': points,
          ':zero': 0,
        },
      },
    },
    onFail: (old) => (old ? staleVersion() : new DomainError('resident_cannot_lose')),
  };
}

/** Versions that replace the ones they were made from. @throws DomainError `stale_version` */
export async function putRules(versions: readonly RuleVersion[]): Promise<void> {
  for (const { rule } of versions) ruleSchema.parse(rule);
  await commit({ steps: versions.map((version) => ruleStep(version)) });
}
