import * as z from 'zod';
import { channelSchema } from '../../shared/district/notify-settings.ts';
import { staleVersion } from '../../shared/errors.ts';
import { declared } from '../../shared/inventory/declare.ts';
import type { Step } from '../../shared/kernel/transact.ts';
import { sweptAfter } from '../../shared/retention/due.ts';
import { tableName } from '../../shared/table/client.ts';
import { keys } from '../../shared/table/keys.ts';

const DAY = 24 * 3_600_000;
/** Long enough to answer "was I told?", and no longer. */
const KEPT_MS = 30 * DAY;
/** Notices a message is made from; what comes after them is only counted. */
export const MOST_NOTICES = 50;

const SENT = {
  class: 'internal',
  purpose: 'to send staff what is theirs once',
  basis: 'employment',
  retention: '30 days',
} as const;

/** `DIGEST#staffId`/`digest`: what leaves together, collected until it is due. */
export const digestRowSchema = z.object(
  declared(SENT, {
    ownerId: z.string(),
    digest: z.string(),
    notices: z.set(z.string()),
    count: z.number().int(),
    closedAt: z.iso.datetime().optional(),
  }),
);
export type DigestRow = z.infer<typeof digestRowSchema>;

export const DELIVERY_STATES = ['waiting', 'sent', 'unknown', 'unreachable', 'off', 'dead'] as const;

/** `DIGEST#staffId`/`digest#channel`: one message by one channel, and what became of it. */
export const deliveryRowSchema = z.object(
  declared(SENT, {
    ownerId: z.string(),
    digest: z.string(),
    channel: channelSchema,
    notices: z.array(z.string()).min(1),
    /** With those that were only counted. */
    count: z.number().int().min(1),
    /** Is sent at any hour. */
    urgent: z.boolean(),
    state: z.enum(DELIVERY_STATES),
    attempts: z.number().int(),
    /** Somebody is at it until then. */
    leaseUntil: z.iso.datetime().optional(),
    settledAt: z.iso.datetime().optional(),
  }),
);
export type DeliveryRow = z.infer<typeof deliveryRowSchema>;

/** The first notice of a digest. Fails as `stale_version` when another one was first. */
export function openDigest(ownerId: string, digest: string, notice: string, nowMs: number): Step {
  const key = keys.digest(ownerId, digest);
  return {
    write: {
      Put: {
        TableName: tableName(),
        Item: {
          ...key,
          type: 'digest',
          ...{ ownerId, digest, notices: new Set([notice]), count: 1 },
          ...sweptAfter(key, nowMs + KEPT_MS),
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    onFail: staleVersion,
  };
}

/** One more of a digest that has not left. @param full it is counted and not named */
export const addToDigest = (ownerId: string, digest: string, notice: string, full: boolean): Step => ({
  write: {
    Update: {
      TableName: tableName(),
      Key: keys.digest(ownerId, digest),
      UpdateExpression: full ? 'ADD #count :one' : 'ADD #count :one, notices :notice',
      ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(closedAt)',
      ExpressionAttributeNames: { '#count': 'count' },
      ExpressionAttributeValues: { ':one': 1, ...(full ? {} : { ':notice': new Set([notice]) }) },
    },
  },
  onFail: staleVersion,
});

/** Fails as `stale_version` when it is closed already, or something joined it since it was read. */
export const closeDigest = ({ ownerId, digest, count }: DigestRow, at: string): Step => ({
  write: {
    Update: {
      TableName: tableName(),
      Key: keys.digest(ownerId, digest),
      UpdateExpression: 'SET closedAt = :at',
      ConditionExpression: '#count = :count AND attribute_not_exists(closedAt)',
      ExpressionAttributeNames: { '#count': 'count' },
      ExpressionAttributeValues: { ':at': at, ':count': count },
    },
  },
  onFail: staleVersion,
});

export function newDelivery(row: DeliveryRow, nowMs: number): Step {
  const key = keys.delivery(row.ownerId, row.digest, row.channel);
  return {
    write: {
      Put: {
        TableName: tableName(),
        Item: { ...key, type: 'delivery', ...row, ...sweptAfter(key, nowMs + KEPT_MS) },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    onFail: staleVersion,
  };
}
