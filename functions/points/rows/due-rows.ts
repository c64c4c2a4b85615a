import { createHash } from 'node:crypto';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { staleVersion } from '../../shared/errors.ts';
import type { Step } from '../../shared/kernel/transact.ts';
import { table, tableName } from '../../shared/table/client.ts';
import { type Key, keys } from '../../shared/table/keys.ts';
import { effectAt, isWaiting } from '../domain/due.ts';
import type { Currency } from '../domain/entry.ts';
import type { Reversal } from '../domain/reversal.ts';

/** Four partitions take some thousand new appointments a second. */
export const DUE_SHARDS = 4;

/**
 * An appointment with the clock: look at a holder's lots, or let a reversal take effect. Rows of their own in the
 * table itself, so that they are read as they are and no row of the ledger is in an index. They hold no points.
 */
export interface Due {
  holderId: string;
  at: string;
  reversal?: { currency: Currency; reverses: number } | undefined;
}

function keyOf({ holderId, at, reversal }: Due): Key {
  const [first = 0] = createHash('sha256').update(holderId).digest();
  const what = reversal ? `#${reversal.currency}#${reversal.reverses}` : '';
  return keys.pointsDue(first % DUE_SHARDS, at, `${holderId}${what}`);
}

export const dueStep = (due: Due): Step => ({
  write: { Put: { TableName: tableName(), Item: { ...keyOf(due), type: 'points-due', ...due } } },
});

/** `stale_version` when somebody else kept the appointment. */
export const doneStep = (due: Due): Step => ({
  write: {
    Delete: {
      TableName: tableName(),
      Key: keyOf(due),
      ConditionExpression: 'attribute_exists(pk)',
    },
  },
  onFail: staleVersion,
});

/** A reversal has an appointment exactly while it waits for the clock. */
export function timerSteps(before: Reversal, after: Reversal): Step[] {
  if (isWaiting(before) === isWaiting(after)) return [];
  const { holderId, currency, reverses } = after;
  const due: Due = { holderId, at: effectAt(after), reversal: { currency, reverses } };
  return [isWaiting(after) ? dueStep(due) : doneStep(due)];
}

/** Appointments of a shard before a time, the oldest first. */
export async function dueBefore(shard: number, before: string, limit: number): Promise<Due[]> {
  const { Items = [] } = await table().send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk AND sk < :before',
      ExpressionAttributeValues: { ':pk': keys.pointsDue(shard, '', '').pk, ':before': before },
      ConsistentRead: true,
      Limit: limit,
    }),
  );
  return Items as unknown as Due[];
}
