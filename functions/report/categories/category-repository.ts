import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { forgetConfig } from '../../shared/district/config.ts';
import { putConfigRow } from '../../shared/district/config-row.ts';
import { type Category, categorySchema } from '../../shared/district/schemas.ts';
import { staleVersion } from '../../shared/errors.ts';
import { commit } from '../../shared/kernel/commit.ts';
import type { Step } from '../../shared/kernel/transact.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import { rowsOf } from '../../shared/table/partition.ts';
import type { CategoryChange } from './domain/category-edit.ts';

/** As it is now, not as some process remembers it: an edit needs the version. */
export async function findCategory(code: string): Promise<Category | undefined> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.config('category', code), ConsistentRead: true }),
  );
  return Item && categorySchema.parse(Item);
}

/** All of them as they are now; there are at most a few hundred, which is one page. */
export const allCategories = async (): Promise<Category[]> =>
  (await rowsOf(keys.config('category', '').pk)).map((item) => categorySchema.parse(item));

const row = ({ before, after }: CategoryChange): Step =>
  putConfigRow(keys.config('category', after.code), { type: 'category', ...after }, before);

/**
 * A group gets another version with what is put under it: whoever moves or retires it meanwhile has read another one,
 * so that nothing comes to stand three deep or under what is retired.
 */
const group = (code: string): Step => ({
  write: {
    Update: {
      TableName: tableName(),
      Key: keys.config('category', code),
      UpdateExpression: 'SET #version = if_not_exists(#version, :one) + :one',
      ConditionExpression:
        'attribute_exists(pk) AND attribute_not_exists(#parent) AND attribute_not_exists(retired)',
      ExpressionAttributeNames: { '#version': 'version', '#parent': 'parent' },
      ExpressionAttributeValues: { ':one': 1 },
    },
  },
});

/** @throws DomainError `already_exists`, `not_found`, `stale_version` */
export async function writeCategory(change: CategoryChange): Promise<void> {
  await commit({ steps: [row(change), ...(change.under ? [group(change.under)] : [])] });
  forgetConfig();
}

/**
 * All tiles of one page, in their order. The number on a form that is open elsewhere stays good: it holds no position.
 * @param parent undefined for the groups themselves
 * @throws DomainError `stale_version` when one of them is gone or has moved elsewhere
 */
export async function writeOrder(parent: string | undefined, codes: readonly string[]): Promise<void> {
  const steps = codes.map(
    (code, position): Step => ({
      write: {
        Update: {
          TableName: tableName(),
          Key: keys.config('category', code),
          UpdateExpression: 'SET #position = :position',
          ConditionExpression: `attribute_exists(pk) AND ${parent === undefined ? 'attribute_not_exists(#parent)' : '#parent = :parent'}`,
          ExpressionAttributeNames: { '#position': 'position', '#parent': 'parent' },
          ExpressionAttributeValues: {
            ':position': position,
            ...(parent === undefined ? {} : { ':parent': parent }),
          },
        },
      },
      onFail: staleVersion,
    }),
  );
  await commit({ steps });
  forgetConfig();
}
