import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { metresBetween } from '../../shared/district/metres-between.ts';
import { subdistrictOf } from '../../shared/district/regions.ts';
import type { StaffIdentity } from '../../shared/http/contract.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { indexKeys } from '../../shared/table/index-keys.ts';
import type { WorkOrder } from '../domain/work-order.ts';
import { canSee } from '../flow/guards.ts';

/** The same matter is reported within days of each other, so it is due within days of each other. */
const AROUND_MS = 7 * 24 * 3_600_000;
/** On either side. */
const READ = 150;
const SHOWN = 10;

export interface Similar {
  order: WorkOrder;
  /** Metres, where both places are known. */
  distance?: number;
}

const dayAround = (at: string, by: number): string => new Date(Date.parse(at) + by).toISOString();

function distanceTo({ place }: WorkOrder, other: WorkOrder): number | undefined {
  return place.location && other.place.location && metresBetween(place.location, other.place.location);
}

/** The nearest first; then those behind the same code or in the same grid; then the rest. */
const rank = (order: WorkOrder, { order: other, distance }: Similar): number => {
  const { code, regionCode } = order.place;
  if (code !== undefined && code === other.place.code) return -1;
  return distance ?? (regionCode === other.place.regionCode ? 1_000 : 10_000);
};

/** Open orders of its subdistrict on one side of its own deadline, the nearest to it first. */
async function dueBeside({ place, dueAt, category }: WorkOrder, later: boolean): Promise<WorkOrder[]> {
  const { Items = [] } = await table().send(
    new QueryCommand({
      TableName: tableName(),
      IndexName: 'gsi3',
      KeyConditionExpression: 'gsi3pk = :pk AND gsi3sk BETWEEN :from AND :to',
      FilterExpression: 'category = :category AND attribute_not_exists(parent)',
      ExpressionAttributeValues: {
        ':pk': indexKeys.ordersOf(subdistrictOf(place.regionCode), 'open'),
        ':from': later ? dueAt : dayAround(dueAt, -AROUND_MS),
        ':to': later ? dayAround(dueAt, AROUND_MS) : dueAt,
        ':category': category,
      },
      ScanIndexForward: later,
      Limit: READ,
    }),
  );
  return Items as unknown as WorkOrder[];
}

/** Open orders of the same category and subdistrict that the caller sees: two queries side by side, of bounded size. */
export async function similarOrders(order: WorkOrder, staff: StaffIdentity): Promise<Similar[]> {
  const found = await Promise.all([dueBeside(order, true), dueBeside(order, false)]);
  return found
    .flat()
    .filter((other) => other.id !== order.id && canSee(staff, other))
    .map((other): Similar => {
      const distance = distanceTo(order, other);
      return { order: other, ...(distance === undefined ? {} : { distance }) };
    })
    .sort((a, b) => rank(order, a) - rank(order, b))
    .slice(0, SHOWN);
}
