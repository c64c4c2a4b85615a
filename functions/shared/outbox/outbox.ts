import { chanceInt } from '../chance.ts';
import { iso, now } from '../clock.ts';
import { type Consumer, EVENTS, type Message, type NewEvent } from '../events/events.ts';
import { newId } from '../ids.ts';
import type { Step } from '../kernel/transact.ts';
import { logger } from '../observability.ts';
import { sendMessages } from '../queue/send.ts';
import { tableName } from '../table/client.ts';
import { indexKeys } from '../table/index-keys.ts';
import { keys } from '../table/keys.ts';
import { OUTBOX_SHARDS } from '../table/shards.ts';
import { firstDue } from './back-off.ts';

export interface Addressed {
  consumer: Consumer;
  message: Message;
}

/** One row per event and consumer; the consumer deletes it in the transaction of its effect. */
export function outboxSteps(events: readonly NewEvent[]): { steps: Step[]; messages: Addressed[] } {
  const steps: Step[] = [];
  const messages: Addressed[] = [];
  for (const event of events) {
    const createdAt = now();
    const eventId = newId('E', createdAt);
    const due = event.afterMs === undefined ? firstDue(createdAt) : createdAt + event.afterMs;
    for (const consumer of EVENTS[event.type].consumers) {
      if (event.afterMs === undefined) messages.push({ consumer, message: { eventId } });
      steps.push({
        write: {
          Put: {
            TableName: tableName(),
            Item: {
              ...keys.outbox(eventId, consumer),
              type: event.type,
              payload: event.payload,
              outboxShard: indexKeys.outbox(chanceInt(OUTBOX_SHARDS)),
              outboxAt: indexKeys.outboxAt(iso(due), eventId),
            },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
      });
    }
  }
  return { steps, messages };
}

/** Sends right after the commit. The rows are the truth, so a failure here only delays. */
export async function sendEvents(messages: readonly Addressed[]): Promise<void> {
  try {
    await sendMessages(messages);
  } catch (error) {
    logger.warn('messages not sent; the sweeper will', { count: messages.length, error: String(error) });
  }
}
