import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { config, forgetConfig } from '../../shared/district/config.ts';
import { goneOrStale, ofVersion } from '../../shared/district/config-row.ts';
import { type Route, routeSchema } from '../../shared/district/schemas.ts';
import { notFound, staleVersion } from '../../shared/errors.ts';
import { commit } from '../../shared/kernel/commit.ts';
import type { Step } from '../../shared/kernel/transact.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import { rowsOf } from '../../shared/table/partition.ts';
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

/** The rules and all they can name, as reports are routed by them: at most half a minute old. */
export async function currentRules(): Promise<Known & { routes: Route[] }> {
  const [known, routes] = await Promise.all([knownParts(), config('route')]);
  return { ...known, routes };
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

/** The rules as they are now, and how often one was put since there are editors. */
export interface Rules {
  routes: Route[];
  edits: number;
}

const EDITS = keys.config('routing', 'edits');

/** Read before a rule is put: it must fit among the others, which no condition on one row can say. */
export async function allRules(): Promise<Rules> {
  // First the count: a rule that comes in between makes the write fail rather than go unseen.
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: EDITS, ConsistentRead: true }),
  );
  const rows = await rowsOf(keys.config('route', '').pk);
  const routes = rows.map((item) => routeSchema.parse(item));
  return { routes, edits: Number(Item?.version ?? 0) };
}

const counted = ({ edits }: Rules): Step => ({
  write: {
    Put: {
      TableName: tableName(),
      Item: { ...EDITS, type: 'routing', version: edits + 1 },
      ConditionExpression: edits === 0 ? 'attribute_not_exists(pk)' : '#version = :version',
      ...(edits === 0
        ? {}
        : {
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':version': edits },
          }),
    },
  },
  onFail: staleVersion,
});

async function write(...steps: Step[]): Promise<void> {
  await commit({ steps });
  forgetConfig();
}

const itemOf = (route: Route) => ({ ...keys.config('route', route.id), type: 'config', ...route });

/** @throws DomainError `stale_version` when another rule came between */
export async function insertRoute(route: Route, among: Rules): Promise<void> {
  const condition = { ConditionExpression: 'attribute_not_exists(pk)' };
  await write(
    { write: { Put: { TableName: tableName(), Item: itemOf(route), ...condition } } },
    counted(among),
  );
}

/** @throws DomainError `not_found`, `stale_version` unless the row still has version `before` and no other came between */
export async function replaceRoute(route: Route, before: number, among: Rules): Promise<void> {
  await write(
    {
      write: { Put: { TableName: tableName(), Item: itemOf(route), ...ofVersion(before) } },
      onFail: goneOrStale,
    },
    counted(among),
  );
}

/** @throws DomainError `not_found`, `stale_version` */
export async function removeRoute(id: string, version: number): Promise<void> {
  await write({
    write: { Delete: { TableName: tableName(), Key: keys.config('route', id), ...ofVersion(version) } },
    onFail: goneOrStale,
  });
}
