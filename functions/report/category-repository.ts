import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { forgetConfig } from '../shared/district/config.ts';
import { type Category, categorySchema } from '../shared/district/schemas.ts';
import { notFound, staleVersion } from '../shared/errors.ts';
import { commit } from '../shared/kernel/commit.ts';
import { table, tableName } from '../shared/table/client.ts';
import { keys } from '../shared/table/keys.ts';

/** As it is now, not as some process remembers it: an edit needs the version. */
export async function findCategory(code: string): Promise<Category | undefined> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.config('category', code), ConsistentRead: true }),
  );
  return Item && categorySchema.parse(Item);
}

export type CategoryEdit = Pick<Category, 'name' | 'hours' | 'emergency' | 'version'>;

/**
 * Code and parent stay: reports, routes and printed codes name them.
 * @throws DomainError `not_found`, `stale_version`
 */
export async function editCategory(code: string, edit: CategoryEdit): Promise<void> {
  const { name, hours, emergency, version } = edit;
  const notice = emergency ? ', emergency = :emergency' : ' REMOVE emergency';
  await commit({
    steps: [
      {
        write: {
          Update: {
            TableName: tableName(),
            Key: keys.config('category', code),
            UpdateExpression: `SET #name = :name, #hours = :hours, #version = :next${notice}`,
            // A row nobody has edited yet may lack the number.
            ConditionExpression:
              '#version = :version OR (attribute_exists(pk) AND attribute_not_exists(#version))',
            ExpressionAttributeNames: { '#name': 'name', '#hours': 'hours', '#version': 'version' },
            ExpressionAttributeValues: {
              ':name': name,
              ':hours': hours,
              ':version': version,
              ':next': version + 1,
              ...(emergency ? { ':emergency': emergency } : {}),
            },
          },
        },
        onFail: (old) => (old ? staleVersion() : notFound()),
      },
    ],
  });
  forgetConfig();
}
