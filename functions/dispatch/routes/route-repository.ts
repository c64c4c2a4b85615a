import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { config, forgetConfig } from '../../shared/district/config.ts';
import { type Route, routeSchema } from '../../shared/district/schemas.ts';
import { notFound, staleVersion } from '../../shared/errors.ts';
import { commit } from '../../shared/kernel/commit.ts';
import type { Step } from '../../shared/kernel/transact.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import type { Known } from './domain/route-edit.ts';

/** Everything a route can name. */
export async function knownParts(): Promise<Known> {
  const [categories, regions, units] = await Promise.all([
    config('category'),
    config('region'),
    config('unit'),
  ]);
  return { categories, regions, units };
}

/**
 * As it is now, not as some process remembers it: an edit needs the version.
 * @throws DomainError `not_found`
 */
export async function getRoute(id: string): Promise<Route> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.config('route', id), ConsistentRead: true }),
  );
  if (!Item) throw notFound();
  return routeSchema.parse(Item);
}

const goneOrStale = (old: unknown) => (old ? staleVersion() : notFound());

const ofVersion = (version: number) => ({
  // A row nobody has edited yet may lack the number.
  ConditionExpression: '#version = :version OR (attribute_exists(pk) AND attribute_not_exists(#version))',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':version': version },
});

async function write(step: Step): Promise<void> {
  await commit({ steps: [step] });
  forgetConfig();
}

const itemOf = (route: Route) => ({ ...keys.config('route', route.id), type: 'config', ...route });

export async function insertRoute(route: Route): Promise<void> {
  const condition = { ConditionExpression: 'attribute_not_exists(pk)' };
  await write({ write: { Put: { TableName: tableName(), Item: itemOf(route), ...condition } } });
}

/** @throws DomainError `not_found`, `stale_version` unless the row still has version `before` */
export async function replaceRoute(route: Route, before: number): Promise<void> {
  await write({
    write: { Put: { TableName: tableName(), Item: itemOf(route), ...ofVersion(before) } },
    onFail: goneOrStale,
  });
}

/** @throws DomainError `not_found`, `stale_version` */
export async function removeRoute(id: string, version: number): Promise<void> {
  await write({
    write: { Delete: { TableName: tableName(), Key: keys.config('route', id), ...ofVersion(version) } },
    onFail: goneOrStale,
  });
}
