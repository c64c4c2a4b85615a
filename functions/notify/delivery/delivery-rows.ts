import { actingAs } from '../../shared/audit/actor.ts';
import { iso, now } from '../../shared/clock.ts';
import { DomainError, staleVersion } from '../../shared/errors.ts';
import type { Payload } from '../../shared/events/events.ts';
import { commit } from '../../shared/kernel/commit.ts';
import type { Step } from '../../shared/kernel/transact.ts';
import { tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';
import { rowsByKey } from '../../shared/table/rows-by-key.ts';
import { type DeliveryRow, deliveryRowSchema } from './digest-rows.ts';

/** Longer than any port may take to answer. */
const LEASE_MS = 30_000;

export async function findDelivery({
  ownerId,
  digest,
  channel,
}: Payload<'digest.send'>): Promise<DeliveryRow | undefined> {
  const [item] = (await rowsByKey([keys.delivery(ownerId, digest, channel)])).values();
  return item && deliveryRowSchema.parse(item);
}

/** Changes a delivery that is still at the try which was read. */
function change(row: DeliveryRow, expression: string, values: Record<string, unknown>): Step {
  const { ownerId, digest, channel, attempts } = row;
  return {
    write: {
      Update: {
        TableName: tableName(),
        Key: keys.delivery(ownerId, digest, channel),
        UpdateExpression: expression,
        ConditionExpression: '#attempts = :seen AND #state = :waiting',
        ExpressionAttributeNames: { '#attempts': 'attempts', '#state': 'state' },
        ExpressionAttributeValues: { ...values, ':seen': attempts, ':waiting': 'waiting' },
      },
    },
    onFail: staleVersion,
  };
}

/**
 * One sender at a time: a message that came twice is not sent twice. A sender that died leaves a lease that ends.
 * @throws DomainError `busy` while somebody else is at it
 */
export async function claim(row: DeliveryRow): Promise<DeliveryRow> {
  if (row.leaseUntil !== undefined && Date.parse(row.leaseUntil) > now()) throw new DomainError('busy');
  const lease = change(row, 'SET leaseUntil = :until ADD #attempts :one', {
    ':until': iso(now() + LEASE_MS),
    ':one': 1,
  });
  await actingAs({ kind: 'system', id: 'notify' }, 'digest.send', () => commit({ steps: [lease] }));
  return { ...row, attempts: row.attempts + 1 };
}

export const settle = (row: DeliveryRow, state: DeliveryRow['state']): Step =>
  change(row, 'SET #state = :state, settledAt = :at REMOVE leaseUntil', {
    ':state': state,
    ':at': iso(now()),
  });

export const release = (row: DeliveryRow): Step => change(row, 'REMOVE leaseUntil', {});
