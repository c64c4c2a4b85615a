import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { env } from '../env.ts';
import type { Consumer, Message } from '../events/events.ts';

let client: SQSClient | undefined;

export function sqs(): SQSClient {
  const { SQS_ENDPOINT } = env();
  client ??= new SQSClient({
    maxAttempts: 2,
    // The queue URL alone says where to send; a request must not wait long for what the sweeper can do.
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 2_000 },
    ...(SQS_ENDPOINT ? { endpoint: SQS_ENDPOINT } : {}),
  });
  return client;
}

export const queueUrl = (consumer: Consumer): string => `${env().QUEUE_BASE_URL}${consumer}`;

/** SQS takes ten messages a call. @throws when any message was refused */
export async function sendMessages(
  messages: readonly { consumer: Consumer; message: Message }[],
): Promise<void> {
  const byConsumer = Map.groupBy(messages, (addressed) => addressed.consumer);
  const calls = [...byConsumer].flatMap(([consumer, group]) => {
    const batches = Array.from({ length: Math.ceil(group.length / 10) }, (_, i) =>
      group.slice(i * 10, i * 10 + 10),
    );
    return batches.map(async (batch) => {
      const answer = await sqs().send(
        new SendMessageBatchCommand({
          QueueUrl: queueUrl(consumer),
          Entries: batch.map(({ message }, index) => ({
            Id: String(index),
            MessageBody: JSON.stringify(message),
          })),
        }),
      );
      if (answer.Failed?.length) throw new Error(`${answer.Failed.length} messages to ${consumer} refused`);
    });
  });
  await Promise.all(calls);
}

/** Another queue service in this process: the simulation's. */
export function useSqs(other: SQSClient): void {
  client = other;
}

export function resetSqs(): void {
  client?.destroy();
  client = undefined;
}
