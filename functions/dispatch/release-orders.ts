import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { iso, now } from '../shared/clock.ts';
import type { NewEvent, Payload } from '../shared/events/events.ts';
import type { Commit } from '../shared/kernel/commit.ts';
import type { Step } from '../shared/kernel/transact.ts';
import { table, tableName } from '../shared/table/client.ts';
import { indexKeys } from '../shared/table/index-keys.ts';
import { stepped, type WorkOrder, withoutAssignee } from './domain/work-order.ts';
import { getOrder, type LogEntry } from './order-repository.ts';
import { record } from './record.ts';
import { timingOf } from './timing.ts';

/** Order, log line, event and notice each: four rows of a transaction's hundred. */
const AT_ONCE = 20;
/** A route that read the roster just before the account was disabled may assign once more; so does a lagging index. */
const SETTLED_MS = 60_000;

/** Those not yet taken up, as the index knows them. */
async function assignedTo(staffId: string): Promise<string[]> {
  const ids: string[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const answer = await table().send(
      new QueryCommand({
        TableName: tableName(),
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :pk',
        FilterExpression: '#status = :assigned',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':pk': indexKeys.assignee(staffId, 'open'), ':assigned': 'assigned' },
        ExclusiveStartKey: from,
      }),
    );
    ids.push(...(answer.Items ?? []).map(({ id }) => String(id)));
    from = answer.LastEvaluatedKey;
  } while (from && ids.length <= AT_ONCE);
  return ids;
}

/**
 * What lay with a disabled account and was not taken up goes to its unit's queue. What they had accepted stays
 * theirs on paper: the unit's head and the area's staff see it, and it takes a person to say how far it got.
 * The event is said again while there is more, or while the moment is too near to be sure that this is all.
 */
export async function releaseOrders(event: Payload<'staff.disabled'>): Promise<Commit> {
  const { staffId } = event;
  const found = await assignedTo(staffId);
  const orders = await Promise.all(found.slice(0, AT_ONCE).map(getOrder));
  const waiting = orders.filter(
    (order): order is WorkOrder => order?.status === 'assigned' && order.assignee?.id === staffId,
  );
  const at = iso(now());
  const steps: Step[] = [];
  const events: NewEvent[] = [];
  for (const order of waiting) {
    const entry: LogEntry = { at, action: 'released', by: { role: 'system' } };
    const next = stepped(order, 'release', { ...withoutAssignee(order), status: 'queued' });
    const recorded = record(next, order, entry, await timingOf(order.category, order.severity));
    steps.push(...recorded.steps);
    events.push(...(recorded.events ?? []));
  }
  const unsettled = Date.parse(event.at) + SETTLED_MS > now();
  if (unsettled || found.length > AT_ONCE)
    events.push({
      type: 'staff.disabled',
      payload: event,
      ...(found.length > AT_ONCE ? {} : { afterMs: SETTLED_MS }),
    });
  return { steps, events };
}
