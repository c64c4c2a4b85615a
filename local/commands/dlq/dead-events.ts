import type { Message } from '@aws-sdk/client-sqs';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { QueueName } from '../../../cdk/lib/names.ts';
import { messageSchema } from '../../../functions/shared/events/events.ts';
import { timeOfId } from '../../../functions/shared/ids.ts';
import { table, tableName } from '../../../functions/shared/table/client.ts';
import { keys } from '../../../functions/shared/table/keys.ts';
import { eachOf } from '../../seed/limit.ts';

const AT_ONCE = 20;

/** All dead messages of one event in one queue. */
export interface DeadEvent {
  queue: QueueName;
  /** Absent: the message does not say. Nothing of ours is in it then, so it stands for nothing. */
  eventId?: string;
  /** Of the outbox row. Absent: the row is gone, so the event was applied. */
  waiting?: { type: string };
  messages: [Message, ...Message[]];
}

function eventOf({ Body = '' }: Message): string | undefined {
  try {
    return messageSchema.parse(JSON.parse(Body)).eventId;
  } catch {
    return undefined;
  }
}

async function outboxRow(eventId: string, queue: QueueName): Promise<{ type: string } | undefined> {
  const { Item } = await table().send(
    new GetCommand({ TableName: tableName(), Key: keys.outbox(eventId, queue), ConsistentRead: true }),
  );
  return Item && { type: String(Item.type) };
}

/** Messages that say the same are one event with copies; each unreadable one stays alone. */
export async function deadEvents(queue: QueueName, messages: readonly Message[]): Promise<DeadEvent[]> {
  const groups = [...Map.groupBy(messages, (message) => eventOf(message) ?? message)];
  const events: DeadEvent[] = [];
  await eachOf(groups, AT_ONCE, async ([said, [first, ...copies]]) => {
    if (!first) return;
    const eventId = typeof said === 'string' ? said : undefined;
    const waiting = eventId === undefined ? undefined : await outboxRow(eventId, queue);
    events.push({
      queue,
      messages: [first, ...copies],
      ...(eventId === undefined ? {} : { eventId }),
      ...(waiting ? { waiting } : {}),
    });
  });
  return events.sort((a, b) => bornAt(a) - bornAt(b));
}

/** When the event happened; for what has no event, when the message was sent. */
export const bornAt = ({ eventId = '', messages: [first] }: DeadEvent): number =>
  timeOfId(eventId) ?? Number(first.Attributes?.SentTimestamp ?? 0);

export const receives = ({ messages }: DeadEvent): number =>
  Math.max(...messages.map(({ Attributes }) => Number(Attributes?.ApproximateReceiveCount ?? 0)));
