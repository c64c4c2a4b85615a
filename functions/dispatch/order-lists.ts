import { iso, now } from '../shared/clock.ts';
import { isWithin } from '../shared/district/category-tree.ts';
import { config } from '../shared/district/config.ts';
import { coversAny } from '../shared/district/regions.ts';
import type { Category } from '../shared/district/schemas.ts';
import { listPartitions } from '../shared/district/scope.ts';
import { DomainError } from '../shared/errors.ts';
import type { StaffIdentity } from '../shared/http/contract.ts';
import { indexKeys } from '../shared/table/index-keys.ts';
import { mergedPage } from '../shared/table/merged-page.ts';
import type { WorkOrder } from './domain/work-order.ts';
import { AREA_READERS, canSee } from './flow/guards.ts';
import type { Origin } from './inspections/domain/origin.ts';
import { COLUMN_CHUNK, type Column, columnOf, dueWithin } from './queues/columns.ts';
import { isWatched, WATCHED, type Watched } from './supervision/watch.ts';
import { watchedOrders } from './supervision/watched-orders.ts';

export const VIEWS = ['mine', 'unit', 'pool', 'offered', 'overdue', 'all', ...WATCHED] as const;

/** Of what is closed, nothing waits to be taken or is late. */
const OPEN_VIEWS: readonly string[] = ['pool', 'offered', 'overdue'];

export interface ListQuery {
  view: (typeof VIEWS)[number];
  state: 'open' | 'closed';
  unit?: string | undefined;
  category?: string | undefined;
  /** Who began it without a report; `any` of them. */
  origin?: Origin | 'any' | undefined;
  /** Of the board, where it is asked for; only open orders stand there. */
  column?: Column | undefined;
  limit: number;
  cursor?: string | undefined;
}

const readsAreas = (staff: StaffIdentity): boolean => staff.roles.some((role) => AREA_READERS.includes(role));

/** The unit a list is about: one's own, or another in one's area. @throws DomainError `unknown_unit` */
async function unitOf(query: ListQuery, staff: StaffIdentity): Promise<string | undefined> {
  if (query.unit === undefined || query.unit === staff.unit) {
    // Who answers for an area wants to know what is late in all of it, not in their own office alone.
    const whole = query.view === 'all' || (query.view === 'overdue' && readsAreas(staff));
    return whole ? query.unit : staff.unit;
  }
  const unit = (await config('unit')).find(({ code }) => code === query.unit);
  const inArea =
    unit !== undefined &&
    staff.regions.some((region) => unit.regionCode.startsWith(region) || region.startsWith(unit.regionCode));
  if (!readsAreas(staff) || !inArea) throw new DomainError('unknown_unit');
  return query.unit;
}

interface Source {
  index: 'gsi1' | 'gsi2' | 'gsi3';
  partitions: string[];
}

async function source(query: ListQuery, staff: StaffIdentity): Promise<Source> {
  const { view, state } = query;
  if (view === 'mine') return { index: 'gsi1', partitions: [indexKeys.assignee(staff.id, state)] };
  if (view === 'offered') {
    const districts = new Set(staff.regions.map((region) => region.slice(0, 6)));
    return { index: 'gsi1', partitions: [...districts].map(indexKeys.offered) };
  }
  const unit = await unitOf(query, staff);
  if (view === 'pool') return { index: 'gsi1', partitions: unit ? [indexKeys.pool(unit)] : [] };
  if (unit !== undefined) return { index: 'gsi2', partitions: [indexKeys.unit(unit, state)] };
  if (!readsAreas(staff)) return { index: 'gsi1', partitions: [indexKeys.assignee(staff.id, state)] };
  return {
    index: 'gsi3',
    partitions: (await listPartitions(staff)).map((code) => indexKeys.ordersOf(code, state)),
  };
}

const isWanted = (
  order: WorkOrder,
  { unit, category }: ListQuery,
  categories: readonly Category[],
): boolean =>
  (unit === undefined || order.unit.code === unit) && isWithin(categories, order.category, category);

/** A round, or what somebody saw on the way. */
const beganSo = ({ origin }: WorkOrder, wanted: ListQuery['origin']): boolean =>
  wanted === undefined || (wanted === 'any' ? origin !== undefined : origin === wanted);

interface OrderPage {
  orders: WorkOrder[];
  nextCursor?: string;
}

const nameOf = (query: ListQuery, state: string, staff: StaffIdentity): string =>
  `orders/${query.view}/${state}/${query.unit ?? ''}/${query.category ?? ''}/${query.column ?? ''}/${query.origin ?? ''}/${staff.id}`;

/** What stands out in one's regions, those longest first. */
async function standingOut(as: Watched, query: ListQuery, staff: StaffIdentity): Promise<OrderPage> {
  const { limit, cursor } = query;
  const [{ orders, ...more }, categories] = await Promise.all([
    watchedOrders({ name: nameOf(query, as, staff), as, limit, cursor }, staff),
    config('category'),
  ]);
  const wanted = orders.filter(
    (order) => isWanted(order, query, categories) && beganSo(order, query.origin) && canSee(staff, order),
  );
  return { orders: wanted, ...more };
}

/** A page of work orders by deadline; closed ones newest first. One query for a unit's or a person's list. */
export async function listOrders(query: ListQuery, staff: StaffIdentity): Promise<OrderPage> {
  const as = WATCHED.find((watched) => watched === query.view);
  if (as && readsAreas(staff)) return standingOut(as, query, staff);
  // The lists beside the orders are by region. The head of a unit has its own to look through, some rows at a time.
  if (as && !(staff.roles.includes('unit_head') && staff.unit)) return { orders: [] };
  const { column } = query;
  const state = as || column || OPEN_VIEWS.includes(query.view) ? 'open' : query.state;
  const [{ index, partitions }, categories] = await Promise.all([
    source({ ...query, state }, staff),
    config('category'),
  ]);
  if (partitions.length === 0) return { orders: [] };
  const area = index === 'gsi3';
  // Few stand still among the thousands of an area: they have a list of their own.
  if (area && column === 'held') return standingOut('held', query, staff);
  const at = iso(now());
  const { items, nextCursor } = await mergedPage({
    name: nameOf(query, state, staff),
    index,
    partitions,
    forward: state === 'open',
    limit: query.limit,
    cursor: query.cursor,
    ...(query.view === 'overdue' ? { below: at } : dueWithin(column, at)),
    ...(as || column ? { chunk: COLUMN_CHUNK } : {}),
    visible: (item) => {
      const order = item as unknown as WorkOrder;
      if (!isWithin(categories, order.category, query.category)) return false;
      if (!beganSo(order, query.origin)) return false;
      if (column && columnOf(order, at) !== column) return false;
      if (as && !isWatched(order, as)) return false;
      return canSee(staff, order) && (!area || coversAny(staff.regions, order.place.regionCode));
    },
  });
  return { orders: items as unknown as WorkOrder[], ...(nextCursor ? { nextCursor } : {}) };
}
