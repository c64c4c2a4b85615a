import { BatchProcessor, EventType as BatchType, processPartialResponse } from '@aws-lambda-powertools/batch';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { actingAs } from '../audit/actor.ts';
import { jitter } from '../chance.ts';
import { pause } from '../clock.ts';
import { DomainError, isCode } from '../errors.ts';
import {
  type Consumer,
  EVENTS,
  type EventType,
  eventTypeSchema,
  messageSchema,
  type Payload,
} from '../events/events.ts';
import { type Commit, commit } from '../kernel/commit.ts';
import { logger } from '../observability.ts';
import { table, tableName } from '../table/client.ts';
import { keys } from '../table/keys.ts';

/** What an event leads to. It runs again when the rows it read changed meanwhile. */
export type Reaction<T extends EventType> = (payload: Payload<T>, eventId: string) => Promise<Commit>;
export type Reactions = { [T in EventType]?: Reaction<T> };

const ATTEMPTS = 6;

const alreadyApplied = (): DomainError => new DomainError('already_applied');

async function outboxRow(
  eventId: string,
  consumer: Consumer,
): Promise<{ type: unknown; payload: unknown } | undefined> {
  const answer = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.outbox(eventId, consumer), ConsistentRead: true }),
  );
  return answer.Item as { type: unknown; payload: unknown } | undefined;
}

/** Applies one message once: the outbox row disappears in the transaction that holds the effect. */
export async function applyMessage(consumer: Consumer, reactions: Reactions, body: string): Promise<void> {
  const { eventId } = messageSchema.parse(JSON.parse(body));
  const row = await outboxRow(eventId, consumer);
  if (!row) {
    logger.info('duplicate message', { eventId, consumer });
    return;
  }
  const type = eventTypeSchema.parse(row.type);
  const react = reactions[type] as Reaction<EventType> | undefined;
  if (!react) throw new Error(`${consumer} has no reaction to ${type}`);
  const payload = EVENTS[type].payload.parse(row.payload) as Payload<EventType>;
  for (let attempt = 1; ; attempt++) {
    const { steps, events = [] } = await react(payload, eventId);
    const clear = {
      write: {
        Delete: {
          TableName: tableName(),
          Key: keys.outbox(eventId, consumer),
          ConditionExpression: 'attribute_exists(pk)',
        },
      },
      onFail: alreadyApplied,
    };
    try {
      await actingAs({ kind: 'system', id: consumer }, type, () =>
        commit({ steps: [clear, ...steps], events }),
      );
      return;
    } catch (error) {
      if (isCode(error, 'already_applied')) return;
      if (!isCode(error, 'stale_version') || attempt === ATTEMPTS) throw error;
      await pause(jitter(20 * 2 ** attempt));
    }
  }
}

/**
 * The one queue chain: per-record failure, so that a poison message does not hold its neighbours back.
 * The handler tells whose it is and what it reacts to, as a route's handler tells its contract.
 */
export function worker(consumer: Consumer, reactions: Reactions) {
  const processor = new BatchProcessor(BatchType.SQS);
  const apply = async (record: SQSRecord): Promise<void> => {
    try {
      await applyMessage(consumer, reactions, record.body);
    } catch (error) {
      logger.error('message not applied', { consumer, messageId: record.messageId, error: error as Error });
      throw error;
    }
  };
  const handler = async (event: SQSEvent): Promise<SQSBatchResponse> =>
    processPartialResponse(event, apply, processor, { throwOnFullBatchFailure: false });
  return Object.assign(middy<SQSEvent, SQSBatchResponse>().handler(handler), { consumer, reactions });
}
