import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import { elapsed } from '../clock.ts';
import { table, tableName } from '../table/client.ts';
import { calendarSchema } from './calendar.ts';
import { categorySchema, districtSchema, regionSchema, routeSchema, unitSchema } from './schemas.ts';

/** Configuration kinds and the schema each row is read with. */
export const CONFIG = {
  district: districtSchema,
  region: regionSchema,
  unit: unitSchema,
  category: categorySchema,
  route: routeSchema,
  calendar: calendarSchema,
} as const;
export type ConfigKind = keyof typeof CONFIG;
type Row<K extends ConfigKind> = z.infer<(typeof CONFIG)[K]>;

/** An edit in the console reaches every Lambda within this time. */
const FRESH_MS = 30_000;

const cache = new Map<ConfigKind, { at: number; rows: Promise<unknown[]> }>();

async function load<K extends ConfigKind>(kind: K): Promise<Row<K>[]> {
  const rows: Row<K>[] = [];
  const pages = paginateQuery(
    { client: table() },
    {
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `CONFIG#${kind}` },
    },
  );
  for await (const page of pages) {
    for (const item of page.Items ?? []) rows.push(CONFIG[kind].parse(item) as Row<K>);
  }
  return rows;
}

/** Every row of a kind; one Query (eventually consistent) per 30 s and process. */
export function config<K extends ConfigKind>(kind: K): Promise<Row<K>[]> {
  const known = cache.get(kind);
  if (known && elapsed() - known.at < FRESH_MS) return known.rows as Promise<Row<K>[]>;
  const rows = load(kind);
  cache.set(kind, { at: elapsed(), rows });
  rows.catch(() => cache.delete(kind));
  return rows;
}

/** After an edit in this process. */
export function forgetConfig(): void {
  cache.clear();
}
