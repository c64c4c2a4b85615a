import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { subdistrictOf } from '../shared/district/regions.ts';
import { type RosterEntry, rosterSchema } from '../shared/district/roster.ts';
import { notFound, staleVersion } from '../shared/errors.ts';
import type { By } from '../shared/events/events.ts';
import { putVersioned } from '../shared/kernel/put-versioned.ts';
import type { Step } from '../shared/kernel/transact.ts';
import type { Photo } from '../shared/media/uploads.ts';
import { table, tableName } from '../shared/table/client.ts';
import { indexKeys } from '../shared/table/index-keys.ts';
import { keys } from '../shared/table/keys.ts';
import { rowsOf } from '../shared/table/partition.ts';
import type { WorkOrder } from './domain/work-order.ts';
import { isOpen } from './flow/statuses.ts';
import type { Point } from './inspections/domain/sheet.ts';
import type { SheetAnswer } from './inspections/domain/sheet-answers.ts';

/** One line of the case log. */
export interface LogEntry {
  at: string;
  action: string;
  by: By;
  note?: string;
  reason?: string;
  photos?: string[];
  /** The routing decision, in codes. */
  details?: Record<string, string>;
  /** Staff's own business: the reporter is not told. */
  internal?: true;
}

export interface OrderFile {
  order: WorkOrder;
  log: LogEntry[];
  photos: Photo[];
  /** Of a round: what there is to look at, and every answer that was given. */
  sheet?: Point[];
  answers?: SheetAnswer[];
}

/** Every index attribute, also those that must go: the order that was read still carries its old ones. */
function indexed(order: WorkOrder): Record<string, string | undefined> {
  const open = isOpen(order.status);
  const state = open ? 'open' : 'closed';
  const sort = `${open ? order.dueAt : (order.finishedAt ?? order.dueAt)}#${order.id}`;
  const offered = order.status === 'offered' ? order.offer : undefined;
  const gsi1pk = offered
    ? indexKeys.offered(order.place.regionCode.slice(0, 6))
    : order.assignee
      ? indexKeys.assignee(order.assignee.id, state)
      : open
        ? indexKeys.pool(order.unit.code)
        : undefined;
  return {
    gsi1pk,
    gsi1sk: offered ? `${offered.until}#${order.id}` : gsi1pk && sort,
    gsi2pk: indexKeys.unit(order.unit.code, state),
    gsi2sk: sort,
    gsi3pk: indexKeys.ordersOf(subdistrictOf(order.place.regionCode), state),
    gsi3sk: sort,
    outboxShard: order.alarmAt && indexKeys.orderDue(order.id),
    outboxAt: order.alarmAt && `${order.alarmAt}#${order.id}`,
  };
}

/** The order's row, new or changed from the version we read. */
export const putOrder = (order: WorkOrder, before?: WorkOrder): Step =>
  putVersioned(keys.order(order.id), { type: 'order', ...order, ...indexed(order) }, before);

/** Log rows are never rewritten: the version that made them is their key. */
export function putLog(orderId: string, version: number, entry: LogEntry): Step {
  return {
    write: {
      Put: {
        TableName: tableName(),
        Item: { ...keys.orderLog(orderId, version), type: 'order-log', ...entry },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    onFail: staleVersion,
  };
}

function sheetOf(items: readonly Record<string, unknown>[]): Pick<OrderFile, 'sheet' | 'answers'> {
  const sheet = items.find((item) => item.type === 'order-sheet');
  if (!sheet) return {};
  const answers = items.filter((item) => item.type === 'order-answer') as unknown as SheetAnswer[];
  return { sheet: sheet.points as Point[], answers };
}

/**
 * Order, log and pictures in one query; further pages are those of a log of more than a megabyte, behind which the
 * order's own row stands.
 * @throws DomainError `not_found`
 */
export async function orderFile(id: string): Promise<OrderFile> {
  const items = await rowsOf(keys.order(id).pk);
  const order = items.find((item) => item.type === 'order');
  if (!order) throw notFound();
  return {
    order: order as unknown as WorkOrder,
    log: items.filter((item) => item.type === 'order-log') as unknown as LogEntry[],
    photos: items.filter((item) => item.type === 'photo') as unknown as Photo[],
    ...sheetOf(items),
  };
}

/** @returns undefined when there is none (yet) */
export async function getOrder(id: string): Promise<WorkOrder | undefined> {
  const answer = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.order(id), ConsistentRead: true }),
  );
  return answer.Item as unknown as WorkOrder | undefined;
}

/** Who serves a community; one query, a community has a few dozen. */
export async function rosterOf(community: string): Promise<RosterEntry[]> {
  const answer = await table().send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `ROSTER#${community}` },
    }),
  );
  return (answer.Items ?? []).map((item) => rosterSchema.parse(item));
}
