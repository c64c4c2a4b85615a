import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { forgetConfig } from '../../shared/district/config.ts';
import { type Category, categorySchema } from '../../shared/district/schemas.ts';
import { notFound, staleVersion } from '../../shared/errors.ts';
import { commit } from '../../shared/kernel/commit.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';

/** As it is now, not as some process remembers it: an edit needs the version. */
export async function findCategory(code: string): Promise<Category | undefined> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.config('category', code), ConsistentRead: true }),
  );
  return Item && categorySchema.parse(Item);
}

export type CategoryEdit = Pick<
  Category,
  'name' | 'hours' | 'deadline' | 'severity' | 'emergency' | 'version'
>;

/** What an edit may leave out, and takes away by it. */
const OPTIONAL = ['hours', 'deadline', 'severity', 'emergency'] as const;

/**
 * Code and parent stay: reports, routes and printed codes name them.
 * @throws DomainError `not_found`, `stale_version`
 */
export async function editCategory(code: string, edit: CategoryEdit): Promise<void> {
  const { name, version } = edit;
  const kept = OPTIONAL.filter((field) => edit[field] !== undefined);
  const gone = OPTIONAL.filter((field) => edit[field] === undefined);
  const set = ['name', ...kept, 'version'].map((field) => `#${field} = :${field}`).join(', ');
  await commit({
    steps: [
      {
        write: {
          Update: {
            TableName: tableName(),
            Key: keys.config('category', code),
            UpdateExpression: `SET ${set}${gone.length > 0 ? ` REMOVE ${gone.map((field) => `#${field}`).join(', ')}` : ''}`,
            // A row nobody has edited yet may lack the number.
            ConditionExpression:
              '#version = :before OR (attribute_exists(pk) AND attribute_not_exists(#version))',
            ExpressionAttributeNames: Object.fromEntries(
              ['name', 'version', ...OPTIONAL].map((field) => [`#${field}`, field]),
            ),
            ExpressionAttributeValues: {
              ':name': name,
              ':before': version,
              ':version': version + 1,
              ...Object.fromEntries(kept.map((field) => [`:${field}`, edit[field]])),
            },
          },
        },
        onFail: (old) => (old ? staleVersion() : notFound()),
      },
    ],
  });
  forgetConfig();
}
