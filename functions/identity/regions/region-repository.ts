import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { forgetConfig } from '../../shared/district/config.ts';
import { type Region, regionSchema } from '../../shared/district/schemas.ts';
import { notFound, staleVersion } from '../../shared/errors.ts';
import type { Localized } from '../../shared/http/contract.ts';
import { commit } from '../../shared/kernel/commit.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';

/** As it is now, not as some process remembers it: an edit needs the version. */
export async function findRegion(code: string): Promise<Region | undefined> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.config('region', code), ConsistentRead: true }),
  );
  return Item && regionSchema.parse(Item);
}

/** @throws DomainError `not_found`, `stale_version` */
export async function renameRegion(code: string, name: Localized, version: number): Promise<void> {
  await commit({
    steps: [
      {
        write: {
          Update: {
            TableName: tableName(),
            Key: keys.config('region', code),
            UpdateExpression: 'SET #name = :name, #version = :next',
            // A row nobody has edited yet may lack the number.
            ConditionExpression:
              '#version = :version OR (attribute_exists(pk) AND attribute_not_exists(#version))',
            ExpressionAttributeNames: { '#name': 'name', '#version': 'version' },
            ExpressionAttributeValues: { ':name': name, ':version': version, ':next': version + 1 },
          },
        },
        onFail: (old) => (old ? staleVersion() : notFound()),
      },
    ],
  });
  forgetConfig();
}
